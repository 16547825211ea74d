import { lexicon } from './book-lexicon';
import { undoEnglish } from './disguise/undo-english';
import { englishTokens } from './english-tokens';
import { fold } from './fold';
import type { Numbers } from './packed-book';
import { bookNumbers, startsOf } from './rulebook';
import { englishVocabulary } from './vocabulary';

/** Longer ones are looked at each time: only the hostile write them, and they should not crowd out others. */
const longestLearned = 30;
const mostOdd = 2000;

/** What a word stands for when it is not itself: short forms, contractions, stretched and disguised words. */
const standsFor: (Numbers | undefined)[] = [];
const { aliasWords, aliasSizes, aliasTokens } = bookNumbers;
const aliasStarts = startsOf(aliasSizes);
aliasWords.forEach((word, i) => {
  standsFor[word] = aliasTokens.subarray(aliasStarts[i], aliasStarts[i + 1]);
});

/** Nothing known, and nothing meant by it. */
const unknown = Uint16Array.of(0);

/** Words of the rulebook that a Latin word stands for, as numbers; undefined when it is the word of that number. */
export function meaningOf(found: number, units: Uint16Array, length: number): Numbers | undefined {
  if (found > 0) return standsFor[found];
  const word = String.fromCharCode(...units.subarray(0, length));
  const meant = workOut(word);
  if (length <= longestLearned) standsFor[lexicon.learn(units, length)] = meant;
  return meant;
}

const oddWords = new Map<string, Uint16Array>();

/** The same for a word with apostrophes. */
export function meaningOfOdd(word: string): Uint16Array {
  const known = oddWords.get(word);
  if (known) return known;
  const meant = workOut(fold(word).text);
  if (oddWords.size >= mostOdd) oddWords.clear();
  if (word.length <= longestLearned) oddWords.set(word, meant);
  return meant;
}

function workOut(word: string): Uint16Array {
  const folded = fold(word);
  const undone = undoEnglish(folded, englishVocabulary);
  if (undone === folded && /^[a-z]+$/.test(word)) return unknown;
  const tokens = englishTokens(undone.text);
  return tokens.length === 0 ? unknown : Uint16Array.from(tokens, ({ text }) => lexicon.numberOf(text));
}

const oddRuns = new Map<string, boolean>();

/** Whether a run of characters without spaces hides a word, other than by being one itself. */
export function hidesWords(run: string): boolean {
  const known = oddRuns.get(run);
  if (known !== undefined) return known;
  const folded = fold(run);
  const hides = undoEnglish(folded, englishVocabulary) !== folded;
  if (oddRuns.size >= mostOdd) oddRuns.clear();
  if (run.length <= longestLearned) oddRuns.set(run, hides);
  return hides;
}
