import type { Author, Cue } from '../model';
import table from '../rules/tables/kin-names.json';

const names = new Set(table.names);
const notLetters = /[^\p{L}\p{N} ]/gu;

/** What the name of an author lends to every sign: a contact saved as one's own mother is family. */
export function nameContext({ role, name }: Author): Cue[] {
  if (role !== 'other' || name.length > 30) return [];
  const plain = name.toLowerCase().replace(notLetters, '').trim();
  if (!names.has(plain)) return [];
  return [{ kind: 'family-talk', rule: 'any.family-talk.saved-name', weight: 1, start: 0, end: 0 }];
}
