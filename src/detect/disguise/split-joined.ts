import joined from '../../rules/tables/en-joined.json';
import leet from '../../rules/tables/leet.json';
import type { Vocabulary } from './undo-english';

const pointing: ReadonlySet<string> = new Set(joined.pointing);
const small: ReadonlySet<string> = new Set(joined.small);
const unlikely: ReadonlySet<string> = new Set(joined.unlikely);
const mostLetters = 40;
/** "responsibilities". */
const longestWord = 16;

/** A split that points at nobody has so many words and letters, or two words of which one is among those starred out most. */
const manyWords = 3;
const manyLetters = 12;
/** So many letters where one of them is harsh, or where all are short and one points. */
const manyShort = 9;
const strong: ReadonlySet<string> = new Set(leet.masked);
/** What a word adds to the cost of a split: few words beat many, and those that point beat others ("count your", no "county our"). */
const costOf = (word: string): number =>
  pointing.has(word) ? 0.75 : unlikely.has(word) ? 3 : word.length < 3 ? 1.2 : 1;

interface Split {
  cost: number;
  word: string;
}

/**
 * Splits letters written together ("killyourself") into the fewest words the rules know. One must point at somebody,
 * or they must be several, or else any long word would fall apart ("the rapist"); ordinary words never come here.
 */
export function splitJoined(letters: string, vocabulary: Vocabulary, shortest: number): string[] | undefined {
  const words = piecesOf(letters, vocabulary, shortest);
  if (!words) return undefined;
  const points = words.some((word) => pointing.has(word));
  const harsh = words.some((word) => strong.has(word));
  if (!words.some((word) => word.length >= 4))
    // Short words only: "youfatpig".
    return (points || harsh) && words.length >= manyWords && letters.length >= manyShort && hasFewShort(words)
      ? words
      : undefined;
  if (points) return words;
  if (words.length === 2) return harsh ? words : undefined;
  // "dieinahole".
  if (harsh && letters.length >= manyShort && hasFewShort(words)) return words;
  return words.length >= manyWords && letters.length >= manyLetters && words.every((word) => word.length >= 2)
    ? words
    : undefined;
}

/** Half of the words at most have two letters, none but "a" one: else any long word would fall apart ("sit u at i on"). */
const hasFewShort = (words: readonly string[]): boolean =>
  words.filter((word) => word.length < 3).length * 2 <= words.length &&
  words.every((word) => word.length > 1 || word === 'a');

/** Letters written apart hide something anyway: any words the rules know will do ("f a t c o w"). */
export const splitApart = (letters: string, vocabulary: Vocabulary): string[] | undefined => {
  const words = piecesOf(letters, vocabulary, 4);
  return words?.every((word) => word.length >= 2) ? words : undefined;
};

function piecesOf(letters: string, vocabulary: Vocabulary, shortest: number): string[] | undefined {
  const spelled = letters.replace(/dontell/g, 'donttell');
  if (spelled.length < shortest || spelled.length > mostLetters || !/^[a-z]+$/.test(spelled))
    return undefined;
  const words = cheapest(spelled, vocabulary);
  return words && words.length >= 2 ? words : undefined;
}

function cheapest(letters: string, vocabulary: Vocabulary): string[] | undefined {
  const best: (Split | undefined)[] = Array.from({ length: letters.length + 1 });
  best[letters.length] = { cost: 0, word: '' };
  for (let from = letters.length - 1; from >= 0; from--)
    for (let end = Math.min(letters.length, from + longestWord); end > from; end--) {
      const rest = best[end];
      if (!rest) continue;
      const word = letters.slice(from, end);
      const fits = pointing.has(word) || small.has(word) || (word.length >= 3 && vocabulary.has(word));
      const cost = rest.cost + costOf(word);
      if (fits && cost < (best[from]?.cost ?? Number.POSITIVE_INFINITY)) best[from] = { cost, word };
    }
  if (!best[0]) return undefined;
  const words: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const { word } = best[at] as Split;
    words.push(word);
    at += word.length;
  }
  return words;
}
