import type { CueKind } from '../model';
import english from '../rules/tables/en-abbreviations.json';
import pictures from '../rules/tables/en-emoji.json';
import dialect from '../rules/tables/zh-dialect.json';
import signs from '../rules/tables/zh-emoji.json';
import letters from '../rules/tables/zh-letters.json';
import type { TranscriptConversation } from './transcript';

export type TermSort = 'short' | 'emoji' | 'letters' | 'dialect';

/** Something written that says more, or something else, than it looks like. */
export interface Term {
  written: string;
  sort: TermSort;
  /** What it usually stands for, in the language it is used in; several readings with a stroke between. */
  stands: string;
  lines: number[];
}

/** What a rule took a turn of phrase for. */
export interface ReadPhrase {
  words: string;
  kind: CueKind;
  rule: string;
  lines: number[];
}

/** Everybody knows these; explaining them would bury the rest. */
const plain = new Set('u ur r n y w ya w/ pls thx ok im dont cant'.split(' '));
const han = /\p{Script=Han}/u;

const emoji: Record<string, string> = signs.signs;
const emojiEnglish: Record<string, string> = pictures.words;
const shortEnglish: Record<string, string> = english.words;
const lettersInChinese: Record<string, string> = {
  ...letters.english,
  ...letters.digits,
  ...letters.phrases,
  ...letters.initials,
};
const regional: Record<string, string> = dialect.words;

const own = (table: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The terms of one line; the same tables by which the rules undo disguises. */
function termsIn(text: string): Omit<Term, 'lines'>[] {
  const found: Omit<Term, 'lines'>[] = [];
  const isChinese = han.test(text);
  for (const [picture] of text.matchAll(/\p{Extended_Pictographic}/gu)) {
    const stands = own(isChinese ? emoji : emojiEnglish, picture);
    if (stands) found.push({ written: picture, sort: 'emoji', stands });
  }
  for (const [word] of text.matchAll(/[A-Za-z0-9]+(?:\/[A-Za-z]+)?/g)) {
    const key = word.toLowerCase();
    const stands = own(isChinese ? lettersInChinese : shortEnglish, key);
    if (stands && stands !== key && !plain.has(key))
      found.push({ written: key, sort: isChinese ? 'letters' : 'short', stands });
  }
  if (isChinese)
    for (const [written, stands] of Object.entries(regional))
      if (text.includes(written)) found.push({ written, sort: 'dialect', stands });
  return found;
}

/** Terms in the order in which they first occur. */
export function termsOf(conversations: readonly TranscriptConversation[]): Term[] {
  const terms = new Map<string, Term>();
  for (const { lines } of conversations)
    for (const { number, text } of lines)
      for (const term of termsIn(text)) {
        const known = terms.get(`${term.sort} ${term.written}`);
        if (!known) terms.set(`${term.sort} ${term.written}`, { ...term, lines: [number] });
        else if (!known.lines.includes(number)) known.lines.push(number);
      }
  return [...terms.values()];
}

/** Every quoted phrase with the rules that read it, once. */
export function phrasesOf(conversations: readonly TranscriptConversation[]): ReadPhrase[] {
  const phrases = new Map<string, ReadPhrase>();
  for (const { lines } of conversations)
    for (const line of lines)
      for (const { words, kind, rule } of line.signs) {
        if (!words) continue;
        const key = JSON.stringify([rule, words.toLowerCase()]);
        const known = phrases.get(key);
        if (!known) phrases.set(key, { words, kind, rule, lines: [line.number] });
        else if (!known.lines.includes(line.number)) known.lines.push(line.number);
      }
  return [...phrases.values()];
}
