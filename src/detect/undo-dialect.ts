import type { Spelling } from './fold';
import { wordAt, wordTable } from './replace-words';
import { Rewriting } from './rewrite';
import { rulebook } from './rulebook';

const table = wordTable(rulebook.disguises.dialect);

const firsts = new Uint8Array(0x10000);
for (const first of table.keys()) firsts[first.charCodeAt(0)] = 1;

/** A regional word or set spelling may begin with that character. */
export const beginsDialect = (unit: number): boolean => firsts[unit] === 1;

/** Regional words and set spellings as the plain words rules are written in. */
export function undoDialect(spelling: Spelling): Spelling {
  const { text } = spelling;
  const rewriting = new Rewriting(spelling);
  for (let at = 0; at < text.length; at++) {
    const found = wordAt(text, at, table);
    if (!found) continue;
    if (found[0] !== found[1]) rewriting.replace(found[1], at, at + found[0].length);
    at += found[0].length - 1;
  }
  return rewriting.done();
}
