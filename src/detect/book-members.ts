import type { Members } from './match-tokens';
import { bookNumbers, startsOf, wordCount } from './rulebook';

const { setSizes, setMembers, classSingles, classPhrases, phraseSizes, phraseWords } = bookNumbers;
const setStarts = startsOf(setSizes);
const phraseStarts = startsOf(phraseSizes);
const classStarts = startsOf(classPhrases);

/**
 * One of 32 bits for each member of a set: most words that are not in it are told by one look. The larger the set, the
 * less it tells, but most are small.
 */
const marks = new Uint32Array(setSizes.length);
export const bitOf = (id: number): number => 1 << (Math.imul(id, 0x9e3779b1) >>> 27);
for (let set = 0; set < marks.length; set++)
  for (let at = setStarts[set] as number; at < (setStarts[set + 1] as number); at++)
    marks[set] = (marks[set] as number) | bitOf(setMembers[at] as number);

const fewMembers = 8;
const manyMembers = 100;

/** Sets and classes of the rulebook. Sets are numbered from 1; their members are in order. */
class BookMembers implements Members {
  /** One bit a word for large sets, made when first asked for. */
  private readonly bits: (Uint32Array | undefined)[] = [];
  private readonly phrases: (Map<number, Uint16Array[]> | undefined)[] = [];

  has(set: number, id: number): boolean {
    if (((marks[set - 1] as number) & bitOf(id)) === 0) return false;
    const bits = this.bits[set];
    if (bits) return (((bits[id >>> 5] as number) >>> (id & 31)) & 1) === 1;
    let low = setStarts[set - 1] as number;
    let high = setStarts[set] as number;
    if (high - low <= fewMembers) {
      for (; low < high; low++) if (setMembers[low] === id) return true;
      return false;
    }
    if (high - low > manyMembers) return this.withBits(set, low, high, id);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = setMembers[middle] as number;
      if (found === id) return true;
      if (found < id) low = middle + 1;
      else high = middle;
    }
    return false;
  }

  /** The bits of all its members. */
  bitsOf(set: number): number {
    return marks[set - 1] as number;
  }

  singlesOf(cls: number): number {
    return classSingles[cls - 1] as number;
  }

  phrasesOf(cls: number, first: number): readonly Uint16Array[] | undefined {
    this.phrases[cls] ??= this.byFirst(cls);
    return this.phrases[cls]?.get(first);
  }

  private withBits(set: number, low: number, high: number, id: number): boolean {
    const bits = new Uint32Array((wordCount >>> 5) + 1);
    for (let at = low; at < high; at++) {
      const member = setMembers[at] as number;
      bits[member >>> 5] = (bits[member >>> 5] as number) | (1 << (member & 31));
    }
    this.bits[set] = bits;
    return this.has(set, id);
  }

  private byFirst(cls: number): Map<number, Uint16Array[]> {
    const found = new Map<number, Uint16Array[]>();
    for (let at = classStarts[cls - 1] as number; at < (classStarts[cls] as number); at++) {
      const phrase = phraseWords.subarray(phraseStarts[at], phraseStarts[at + 1]);
      const first = phrase[0] as number;
      const known = found.get(first);
      if (known) known.push(phrase);
      else found.set(first, [phrase]);
    }
    return found;
  }
}

export const bookMembers = new BookMembers();
