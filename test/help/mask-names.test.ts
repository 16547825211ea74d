import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNames } from '../../src/help/mask-names';

const letter = (from: string) => fc.string({ unit: fc.constantFrom(...from), minLength: 2, maxLength: 8 });
const latin = letter('abdegikmnorstuvyzäöß');
const han = letter('阿凯波麦子小雅晨丹林');
const around = fc.constantFrom(' ', ', ', '。', '：', '@', '\n', ' (', '"', '，');

describe('masking', () => {
  it('leaves no name that was to be hidden, however it is written with capitals and signs around it', () => {
    const names = fc.uniqueArray(fc.oneof(latin, han), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.array(around, { minLength: 12, maxLength: 12 }), (names, signs) => {
        const mask = maskNames(new Map(names.map((name, i) => [name, `#${i}#`])));
        const said = names
          .flatMap((name, i) => [signs[i], name, signs[i + 1], name.toUpperCase(), signs[i + 2]])
          .join('');
        const hidden = mask(said).toLowerCase();
        for (const name of names) expect(hidden.split(/[^\p{L}]+/u)).not.toContain(name.toLowerCase());
      }),
    );
  });

  it('changes nothing where no name stands, and takes no word apart', () => {
    const mask = maskNames(
      new Map([
        ['al', 'A'],
        ['小凯', 'B'],
      ]),
    );
    for (const said of ['also always final', 'AL2000 is another account', '小小的凯歌'])
      expect(mask(said)).toBe(said);
    expect(mask('Al said: al, AL!')).toBe('A said: A, A!');
    expect(mask('我和小凯一起')).toBe('我和B一起');
  });

  it('cannot know a nickname: the page says so beside the switch', () => {
    expect(maskNames(new Map([['Kai', 'Person A']]))('kaikai and k a i')).toBe('kaikai and k a i');
  });
});
