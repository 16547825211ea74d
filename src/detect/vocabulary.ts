import { lexicon } from './book-lexicon';
import type { Vocabulary } from './disguise/undo-english';
import { consonantsOf } from './disguise/undo-typos';
import { rulebook } from './rulebook';
import { WordIndex } from './word-index';

const wordOf = (number: number): string => lexicon.wordOf(number) as string;
let shapes: Map<string, string[]> | undefined;

/** Asked for nearly every word that is new, so it is held as it is needed. */
function byShape(): Map<string, string[]> {
  if (shapes) return shapes;
  shapes = new Map();
  for (let number = 1; number <= rulebook.english; number++) {
    const word = wordOf(number);
    const key = `${word[0]}${word.length}`;
    const same = shapes.get(key);
    if (same) same.push(word);
    else shapes.set(key, [word]);
  }
  return shapes;
}

/** Those of five letters and more, for shorter ones have too many in common. */
const byConsonants = new WordIndex(rulebook.english, wordOf, (word) =>
  word.length < 5 ? undefined : consonantsOf(word),
);
let ordinary: Set<string> | undefined;

/** Every word the English rules and classes name, at least two letters long: the first words of the book. */
export const englishVocabulary: Vocabulary = {
  has(word) {
    const number = lexicon.numberOf(word);
    return number > 0 && number <= rulebook.english;
  },
  isOrdinary(word) {
    ordinary ??= new Set(rulebook.disguises.ordinaryEnglish.split(' '));
    return ordinary.has(word);
  },
  withConsonants: (consonants) => byConsonants.find(consonants),
  shaped: (first, length) => byShape().get(`${first}${length}`) ?? [],
};
