import { chineseTokens } from '../../src/detect/chinese-tokens';
import { contractions } from '../../src/detect/contractions';
import { englishTokens } from '../../src/detect/english-tokens';
import type { Token } from '../../src/detect/tokens';
import type { Language } from '../../src/model';
import abbreviations from '../../src/rules/tables/en-abbreviations.json';
import simplified from '../../src/rules/tables/simplified.json';

const short = new Map<string, string>(Object.entries(abbreviations.words));
const known: Record<Language, Map<string, string[]>> = { en: new Map(), zh: new Map() };

/**
 * A word or phrase of a rule as the tokens a message gives for it: "dont" is read as "do not" and "u" as "you", so
 * rules may write either.
 */
export function tokenWords(phrase: string, language: Language): string[] {
  const before = known[language].get(phrase);
  if (before) return before;
  const plain = folded(phrase);
  const tokens = language === 'en' ? plain.split(' ').flatMap(wordsOf) : chineseTokens(plain);
  const words = tokens.map(({ text }) => text);
  known[language].set(phrase, words);
  return words;
}

/** As far as rules need it; `fold` itself stands on the rulebook, which is only being made here. */
function folded(phrase: string): string {
  return [...phrase.toLowerCase().replace(/\p{Cf}|\ufe0f/gu, '')]
    .map((character) => simplified.to[simplified.from.indexOf(character)] ?? character)
    .join('');
}

/** Words, sums of money, hearts and emoji, as `TextScan` cuts a run without spaces. */
const piece = /[$£€]?\p{N}[\p{L}\p{N}']*|<3|\p{L}[\p{L}\p{N}']*|\p{Extended_Pictographic}/gu;
const between = /^[-/']*$/;

function wordsOf(run: string): Token[] {
  const whole = short.get(bare(run));
  if (whole !== undefined) return englishTokens(whole);
  if (!between.test(run.replace(piece, ''))) return [];
  return (run.match(piece) ?? []).flatMap((word) => englishTokens(short.get(bare(word)) ?? word));
}

const bare = (word: string): string => word.replace(/'/g, '');

/** English words that are read as others: short forms, contractions, and whatever of `words` the tokeniser changes. */
export function aliasesAmong(words: Iterable<string>): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const word of [...short.keys(), ...Object.keys(contractions), ...words]) {
    if (!/^[a-z0-9]+$/.test(word)) continue;
    const read = tokenWords(word, 'en');
    if (read.length !== 1 || read[0] !== word) aliases.set(word, read);
  }
  return aliases;
}
