import type { Spelling } from '../fold';
import { rulebook } from '../rulebook';
import { isOrdinary } from './known-phrases';
import { makesKnown } from './makes-known';
import { PairSet } from './pair-set';
import { Rewriting } from './rewrite';

const { parts, radicals } = rulebook.disguises.split;
const whole = new Map(Object.entries(parts));
const isRadical = new Set(radicals);
const pairs = new PairSet();
const firsts = new Uint8Array(0x10000);
for (const pair of whole.keys()) {
  pairs.add(pair.charCodeAt(0), pair.charCodeAt(1));
  firsts[pair.charCodeAt(0)] = 1;
}

/** The two characters may be the parts of one. */
export const beginsSplit = (first: number, second: number): boolean =>
  firsts[first] === 1 && pairs.has(first, second);

/** Whether two characters are the parts of one, and would be put together. */
const wholeOf = (text: string, at: number): string | undefined =>
  beginsSplit(text.charCodeAt(at), text.charCodeAt(at + 1)) ? whole.get(text.slice(at, at + 2)) : undefined;

const certain = (text: string, at: number): boolean =>
  isRadical.has(text.charAt(at)) || isRadical.has(text.charAt(at + 1));

/** One of the two is part of an ordinary word, with the other or with what stands beside. */
function ordinaryWordsTouch(text: string, at: number): boolean {
  for (let i = at - 1; i <= at + 1; i++)
    if (isOrdinary(text.charCodeAt(i), text.charCodeAt(i + 1))) return true;
  return false;
}

/** Somewhere a part stands that is no character by itself: whoever wrote so may have parted others too. */
function sureIn(text: string): boolean {
  for (let at = 0; at + 1 < text.length; at++)
    if (wholeOf(text, at) !== undefined && certain(text, at)) return true;
  return false;
}

/** Puts characters together that were written as their parts ("亻尔" is 你, "女马" is 妈). */
export function undoSplit(spelling: Spelling): Spelling {
  const { text } = spelling;
  const rewriting = new Rewriting(spelling);
  let left = '';
  const others = sureIn(text);
  for (let at = 0; at < text.length; at++) {
    const found = wholeOf(text, at);
    const sure = found !== undefined && certain(text, at);
    if (
      found !== undefined &&
      (sure ||
        others ||
        (!ordinaryWordsTouch(text, at) && makesKnown(left, found, text.slice(at + 2, at + 5))))
    ) {
      rewriting.replace(found, at, at + 2);
      left += found;
      at++;
    } else left += text.charAt(at);
    left = left.slice(-3);
  }
  return rewriting.done();
}
