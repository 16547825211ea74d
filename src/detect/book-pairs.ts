import { bookNumbers, rulebook } from './rulebook';

const { pairs } = bookNumbers;

/** Words, and after them pairs of tokens that some rule looks for. */
export const symbolCount = rulebook.wordCount + pairs.length / 2;

const mask = 2 ** Math.ceil(Math.log2(Math.max(16, pairs.length))) - 1;
const keys = new Uint32Array(mask + 1);
const numbers = new Uint16Array(mask + 1);
const placeOf = (key: number): number => {
  const hash = Math.imul(key, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & mask;
};
for (let i = 0; i < pairs.length; i += 2) {
  const key = (((pairs[i] as number) << 16) | (pairs[i + 1] as number)) >>> 0;
  let at = placeOf(key);
  while (keys[at] !== 0) at = (at + 1) & mask;
  keys[at] = key;
  numbers[at] = rulebook.wordCount + 1 + i / 2;
}

/** Number of two tokens in a row, 0 when no rule looks for them: one look-up for most. */
export function pairOf(first: number, second: number): number {
  const key = ((first << 16) | second) >>> 0;
  let at = placeOf(key);
  for (let found = keys[at]; found !== 0; found = keys[at]) {
    if (found === key) return numbers[at] as number;
    at = (at + 1) & mask;
  }
  return 0;
}
