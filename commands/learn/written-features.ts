import type { Language } from '../../src/model';

/**
 * The pieces of a message as they are written in `word-weights.json`. Slow and plain; `word-features.ts` gives the
 * numbers of the same pieces without making a string, and a test holds the two together.
 */
export function writtenFeatures(text: string, language: Language): string[] {
  const plain = text.replaceAll('’', "'").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return language === 'en' ? english(plain) : chinese(plain);
}

/** Spaces and punctuation. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: one unit is tested at a time, so nothing combines
const marks = /[\0-/:-`{-\u00bf\u2000-\u2e7f\u3000-\u303f\ufe00-\uffff]+/g;

function english(text: string): string[] {
  const words = (text.match(/[a-z']+|[0-9]+|[\ud800-\udbff][\udc00-\udfff]/g) ?? []).map((word) =>
    /^[0-9]/.test(word) ? '0' : word,
  );
  const written: string[] = [];
  for (const [i, word] of words.entries()) {
    if (/^[a-z']/.test(word)) written.push(...parts(`<${word}>`));
    written.push(`word ${word}`, `pair ${words[i - 1] ?? '<'} ${word}`);
    const [three, two, one] = [words[i - 3], words[i - 2], words[i - 1]];
    if (two !== undefined) written.push(`skip ${two} ${word}`, `run ${two} ${one} ${word}`);
    if (three !== undefined) written.push(`skip ${three} ${word}`);
  }
  return [...written, `pair ${words.at(-1) ?? '<'} >`];
}

function parts(word: string): string[] {
  const written: string[] = [];
  const before: Record<number, string> = {};
  for (let from = 0; from + 3 <= word.length; from++)
    for (const size of [3, 4]) {
      const piece = word.slice(from, from + size);
      if (piece.length === size && piece !== before[size]) written.push(`part ${piece}`);
      before[size] = piece;
    }
  return written;
}

function chinese(text: string): string[] {
  const units = [...['<'], ...text.replace(marks, '_').replace(/^_/, '').split(''), '>'];
  const written: string[] = [];
  for (let at = 1; at < units.length; at++) {
    const [one, unit] = [units[at - 1], units[at]] as [string, string];
    const [four, three, two] = [units[at - 4], units[at - 3], units[at - 2]];
    if (unit !== '_' && at < units.length - 1) written.push(`word ${unit}`);
    written.push(`pair ${one}${unit}`);
    if (two !== undefined) written.push(`part ${two}${one}${unit}`);
    if (three !== undefined) written.push(`run ${three}${two}${one}${unit}`);
    for (const far of [two, three, four])
      if (far !== undefined && far !== '_' && unit !== '_') written.push(`skip ${far}${unit}`);
  }
  return written;
}
