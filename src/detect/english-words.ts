import { lexicon } from './book-lexicon';
import { undoEnglish } from './disguise/undo-english';
import { englishTokens } from './english-tokens';
import { fold } from './fold';
import type { Numbers } from './packed-book';
import { bookNumbers, startsOf } from './rulebook';
import { englishVocabulary } from './vocabulary';
import { longestKept, workOutOnce } from './work-out-once';

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
  if (length <= longestKept) standsFor[lexicon.learn(units, length)] = meant;
  return meant;
}

/** The same for a word with apostrophes. */
export const meaningOfOdd = workOutOnce((word) => workOut(fold(word).text), mostOdd);

function workOut(word: string): Uint16Array {
  const folded = fold(word);
  const undone = undoEnglish(folded, englishVocabulary);
  if (undone === folded && /^[a-z]+$/.test(word)) return unknown;
  const tokens = englishTokens(undone.text);
  return tokens.length === 0 ? unknown : Uint16Array.from(tokens, ({ text }) => lexicon.numberOf(text));
}

/** Whether a run of characters without spaces hides a word, other than by being one itself. */
export const hidesWords = workOutOnce((run) => {
  const folded = fold(run);
  return undoEnglish(folded, englishVocabulary) !== folded;
}, mostOdd);
