import type { Spelling } from '../fold';
import { isHan } from '../han';
import { Rewriting } from './rewrite';

const most = 3;

/** Characters drawn out one after the other ("神神神经经病病病"), each of them once; by itself one may be repeated. */
export function undoStretched(spelling: Spelling): Spelling {
  const { text } = spelling;
  const rewriting = new Rewriting(spelling);
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const end = isHan(text.charCodeAt(at)) ? endOfSame(text, at) : at + 1;
    const length = end - at;
    const after = isHan(text.charCodeAt(end)) ? endOfSame(text, end) - end : 0;
    if (length > 1 && areStretched(length, Math.max(before, after))) rewriting.replace('', at + 1, end);
    before = isHan(text.charCodeAt(at)) ? length : 0;
    at = end;
  }
  return rewriting.done();
}

/** Two neighbours are both repeated, one of them three times and more ("慢慢慢走走"). */
export const areStretched = (length: number, other: number): boolean =>
  length > 1 && other > 1 && Math.max(length, other) >= most;

function endOfSame(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === text.charCodeAt(at)) end++;
  return end;
}
