import { readFileSync } from 'node:fs';
import { ordinaryBits, otherPlaceOfPair, placeOfPair } from '../../src/detect/ordinary-pairs';

const file = new URL('./ordinary-words-zh.txt', import.meta.url);

/** The ordinary two-character words and every two that stand in a known phrase, as bits, eight to a character. */
export function ordinaryPairs(phrases: readonly string[]): string {
  const bytes = new Uint8Array(ordinaryBits / 8);
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ').filter(Boolean));
  const inPhrases = phrases.flatMap((phrase) =>
    Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2)),
  );
  for (const word of [...words, ...inPhrases]) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    for (const place of [placeOfPair(first, second), otherPlaceOfPair(first, second)])
      bytes[place >> 3] = (bytes[place >> 3] as number) | (1 << (place & 7));
  }
  return Array.from(bytes, (byte) => String.fromCharCode(0x100 + byte)).join('');
}
