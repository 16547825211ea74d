// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { KnownMessages } from '../../src/content/known-messages';
import type { ReadMessage } from '../../src/sites/read-messages';

const message = (id: string, text: string, element: Element, named = false): ReadMessage => ({
  id,
  text,
  element,
  named,
  author: { role: 'other', name: 'Ann' },
  at: 1,
  timed: false,
});
const line = () => document.body.appendChild(document.createElement('p'));
const stands = () => true;

test('a message with an id of its own is new once, and again when its words change', () => {
  const known = new KnownMessages();
  const [a, b] = [line(), line()];
  expect(known.take(message('m1', 'one', a, true), stands)).toBe('m1');
  expect(known.take(message('m1', 'one', b, true), stands)).toBeUndefined();
  const edited = known.take(message('m1', 'two', a, true), stands);
  expect(edited).toMatch(/^m1~/);
  expect(known.take(message('m1', 'two', a, true), stands)).toBeUndefined();
});

test('a message drawn anew is known; one beside it is another', () => {
  const known = new KnownMessages();
  const [a, b, c] = [line(), line(), line()];
  expect(known.take(message('h', 'lol', a), stands)).toBe('h');
  expect(known.take(message('h', 'lol', b), stands)).toBe('h#2');
  a.remove();
  expect(known.take(message('h', 'lol', c), stands)).toBeUndefined();
  expect(known.take(message('h', 'lol', b), stands)).toBeUndefined();
});

test('an element that was given to another message no longer stands for the first', () => {
  const known = new KnownMessages();
  const [a, b] = [line(), line()];
  known.take(message('h', 'lol', a), stands);
  expect(known.take(message('h', 'lol', b), () => false)).toBeUndefined();
});

test('memory is bounded, and so are repeats', () => {
  const known = new KnownMessages();
  const first = line();
  for (let i = 0; i < 5001; i++) known.take(message(`m${i}`, 'x', first, true), stands);
  expect(known.take(message('m0', 'x', first, true), stands)).toBe('m0');
  expect(known.take(message('m5000', 'x', first, true), stands)).toBeUndefined();
  const alike = Array.from({ length: 40 }, () => known.take(message('same', 'x', line()), stands));
  expect(alike.filter(Boolean)).toHaveLength(20);
});
