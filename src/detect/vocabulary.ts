import { bookWords, rulebook } from './rulebook';
import type { Vocabulary } from './undo-english';
import { consonantsOf } from './undo-typos';

let words: Set<string> | undefined;
let shapes: Map<string, string[]> | undefined;
let skeletons: Map<string, string[]> | undefined;
let ordinary: Set<string> | undefined;

/** Made when the first disguise is looked at. */
function known(): Set<string> {
  words ??= new Set(bookWords.slice(0, rulebook.english));
  return words;
}

function byShape(): Map<string, string[]> {
  if (shapes) return shapes;
  shapes = new Map();
  for (const word of known()) {
    const key = `${word[0]}${word.length}`;
    const same = shapes.get(key);
    if (same) same.push(word);
    else shapes.set(key, [word]);
  }
  return shapes;
}

/** Words by their consonants; those of five letters and more, for shorter ones have too many in common. */
function byConsonants(): Map<string, string[]> {
  if (skeletons) return skeletons;
  skeletons = new Map();
  for (const word of known()) {
    if (word.length < 5) continue;
    const key = consonantsOf(word);
    const same = skeletons.get(key);
    if (same) same.push(word);
    else skeletons.set(key, [word]);
  }
  return skeletons;
}

/** Every word the English rules and classes name, at least two letters long. */
export const englishVocabulary: Vocabulary = {
  has: (word) => known().has(word),
  isOrdinary: (word) => {
    ordinary ??= new Set(rulebook.disguises.ordinaryEnglish.split(' '));
    return ordinary.has(word);
  },
  withConsonants: (consonants) => byConsonants().get(consonants) ?? [],
  shaped: (first, length) => byShape().get(`${first}${length}`) ?? [],
};
