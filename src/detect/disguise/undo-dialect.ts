import type { Spelling } from '../fold';
import { isHan } from '../han';
import { rulebook } from '../rulebook';
import { isOrdinary } from './known-phrases';
import { PairSet } from './pair-set';
import { wordAt, wordTable } from './replace-words';
import { Rewriting } from './rewrite';

const table = wordTable(rulebook.disguises.dialect);

/** Words of one character, and two characters in a row by which each longer one is told, the least ordinary ones. */
const single = new Uint8Array(0x10000);
const telling = new PairSet();
const firsts = new Uint8Array(0x10000);
for (const [word, plain] of Object.entries(rulebook.disguises.dialect)) {
  if (word === plain) continue;
  if (word.length === 1) single[word.charCodeAt(0)] = 1;
  const pairs = Array.from({ length: word.length - 1 }, (_, i) => [
    word.charCodeAt(i),
    word.charCodeAt(i + 1),
  ]);
  const [first, second] = pairs.find(([a, b]) => !isOrdinary(a as number, b as number)) ?? pairs[0] ?? [0, 0];
  telling.add(first as number, second as number);
  firsts[first as number] = 1;
}

/** The two characters may be part of a regional word or set spelling. */
export const isInDialect = (first: number, second: number): boolean =>
  single[second] === 1 || (firsts[first] === 1 && telling.has(first, second));

/** By itself it is no word but a sound. */
const hum = '唔';

/** Regional words and set spellings as the plain words rules are written in. */
export function undoDialect(spelling: Spelling): Spelling {
  const { text } = spelling;
  const rewriting = new Rewriting(spelling);
  for (let at = 0; at < text.length; at++) {
    const found = wordAt(text, at, table);
    if (!found || (found[0] === hum && !isHan(text.charCodeAt(at + 1)))) continue;
    if (found[0] !== found[1]) rewriting.replace(found[1], at, at + found[0].length);
    at += found[0].length - 1;
  }
  return rewriting.done();
}
