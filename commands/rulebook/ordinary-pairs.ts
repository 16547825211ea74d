import { readFileSync } from 'node:fs';
import { PairSet } from '../../src/detect/disguise/pair-set';
import { commonCharacters } from './common-characters';

const file = new URL('./ordinary-words-zh.txt', import.meta.url);

/** The ordinary two-character words and every two that stand in a known phrase, as bits, eight to a character. */
export function ordinaryPairs(phrases: readonly string[]): string {
  const pairs = new PairSet();
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ').filter(Boolean));
  const inPhrases = phrases.flatMap((phrase) =>
    Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2)).filter(
      // After a common character comes anything ("是表" of 是表哥), and proves no word.
      (pair) => pair === phrase || !commonCharacters.has(pair.charAt(0)),
    ),
  );
  for (const word of [...words, ...inPhrases]) pairs.add(word.charCodeAt(0), word.charCodeAt(1));
  return pairs.written();
}
