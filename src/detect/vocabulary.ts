import { bookWords, rulebook } from './rulebook';
import type { Vocabulary } from './undo-english';

let words: Set<string> | undefined;
let shapes: Map<string, string[]> | undefined;

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

/** Every word the English rules and classes name, at least two letters long. */
export const englishVocabulary: Vocabulary = {
  has: (word) => known().has(word),
  shaped: (first, length) => byShape().get(`${first}${length}`) ?? [],
};
