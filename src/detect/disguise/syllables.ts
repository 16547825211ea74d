import { rulebook } from '../rulebook';
import { syllableNumber } from './chinese-sounds';

const { characters, english } = rulebook.disguises.syllables;
const likely = new Map(Object.entries(characters));
const alsoEnglish = new Set(english);

const longestSyllable = 6;
const mostLetters = 24;

/** A run of letters as syllables, the longest first; undefined when it is none or too long to be. */
export function syllablesOf(letters: string): string[] | undefined {
  if (letters.length > mostLetters) return undefined;
  const failed = new Set<number>();
  const walk = (from: number): string[] | undefined => {
    if (from === letters.length) return [];
    if (failed.has(from)) return undefined;
    for (let end = Math.min(letters.length, from + longestSyllable); end > from; end--) {
      const syllable = letters.slice(from, end);
      if (syllableNumber(syllable) === 0) continue;
      const rest = walk(end);
      if (rest) return [syllable, ...rest];
    }
    failed.add(from);
    return undefined;
  };
  return walk(0);
}

/** The character most likely meant by a syllable that stands by itself. */
export const likelyCharacter = (syllable: string): string | undefined => likely.get(syllable);

/** A syllable that is an English word too proves nothing about the language. */
export const isAlsoEnglish = (word: string): boolean => alsoEnglish.has(word);
