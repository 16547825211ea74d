import type { Both } from '../help/help-entry';
import { fill } from '../help/report-words';
import type { Language } from '../model';
import data from './pack-words.json';

export type PackWord = keyof typeof data;

/** Says the texts of a pack in one language, with `{places}` filled in. */
export type Say = (key: PackWord, values?: Record<string, string | number>) => string;

const words = data as Record<PackWord, Both>;
export const packWords =
  (language: Language): Say =>
  (key, values) =>
    fill(words[key][language], values);

/** `line 4` or `lines 4, 7`. */
export const sayLines = (say: Say, lines: readonly number[]): string =>
  say(lines.length === 1 ? 'lineOne' : 'lineMany', { lines: lines.join(say('comma')) });
