import { describe, expect, it } from 'vitest';
import { ownSign } from '../../src/detect/own-words';
import data from '../../src/rules/own-words.json';

describe.each(data.signs)('$id', ({ what, pattern, hit, miss }) => {
  const own = new RegExp(pattern, 'u');
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();

  it('sees its own examples', () => {
    for (const text of hit) {
      expect(own.test(plain(text)), text).toBe(true);
      expect(ownSign(text), text).toBe(what);
    }
  });

  it('leaves what only looks like it alone, and so do the others', () => {
    for (const text of miss) expect(ownSign(text), text).toBeUndefined();
  });

  it('takes a long message for what it costs to read', () => {
    for (const filler of ['1', '1 ', 'i live ', '我家在', 'a ', 'my number is ', '+1-'])
      expect(() => own.test(filler.repeat(600 / filler.length))).not.toThrow();
    const began = performance.now();
    for (const filler of ['1', '12 ', 'i live at ', '我家在', 'go to a ', 'my number is 1', '+1-1 '])
      for (let round = 0; round < 20; round++) own.test(filler.repeat(600 / filler.length));
    expect(performance.now() - began).toBeLessThan(400);
  });
});

describe('words that may hurt', () => {
  it.each([
    'nobody likes you, you are disgusting',
    'you are worthless trash',
    '你就是个废物，恶心死了',
    'i am going to hurt you after school',
  ])('are seen: %s', (text) => {
    expect(ownSign(text)).toBe('hurtful');
  });

  it.each([
    'i am so stupid haha',
    'you are the best',
    'he called me an idiot and i felt bad',
    '我真是个笨蛋',
    '今天作业好多啊',
    'good game, you destroyed us',
    'see you at five',
  ])('are not heard in: %s', (text) => {
    expect(ownSign(text)).toBeUndefined();
  });
});

it('ids are used once', () => {
  expect(new Set(data.signs.map(({ id }) => id)).size).toBe(data.signs.length);
});
