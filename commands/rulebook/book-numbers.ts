import type { Numbering } from './book-nodes';
import type { TokenClass } from './token-class';

/** Gives out the numbers of the packed book: each word, set, pair and class once, whichever rule names it. */
export class BookNumbers implements Numbering {
  readonly sets: number[][] = [];
  readonly classSingles: number[] = [];
  readonly classPhrases: number[][][] = [];
  readonly pairs: number[] = [];
  private readonly numbers: Map<string, number>;
  private readonly setNumbers = new Map<string, number>();
  private readonly classNumbers = new Map<string, number>();
  private readonly pairNumbers = new Map<string, number>();
  private classes: ReadonlyMap<string, TokenClass> = new Map();
  private prefix = '';

  /** Word n is `words[n - 1]`. */
  constructor(private readonly words: readonly string[]) {
    this.numbers = new Map(words.map((word, i) => [word, i + 1]));
  }

  /** Classes of the two languages may share their names. */
  use(prefix: string, classes: ReadonlyMap<string, TokenClass>): void {
    this.prefix = prefix;
    this.classes = classes;
  }

  word(word: string): number {
    const number = this.numbers.get(word);
    if (number === undefined) throw new Error(`"${word}" has no number`);
    return number;
  }

  set(words: Iterable<string>): number {
    return this.setOf([...words].map((word) => this.word(word)));
  }

  /** A set that may hold pairs ("告 诉") besides words. */
  symbols(words: Iterable<string>): number[] {
    return [...words].map((word) => (word.includes(' ') ? this.pair(word) : this.word(word)));
  }

  setOf(members: readonly number[]): number {
    const sorted = [...new Set(members)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.setNumbers.get(key);
    if (known !== undefined) return known;
    this.setNumbers.set(key, this.sets.push(sorted));
    return this.sets.length;
  }

  class(name: string): number {
    const key = this.prefix + name;
    const known = this.classNumbers.get(key);
    if (known !== undefined) return known;
    const { singles, sequences } = this.classes.get(name) as TokenClass;
    this.classSingles.push(this.set(singles));
    const phrases = sequences.map((words) => words.map((word) => this.word(word)));
    this.classPhrases.push(phrases.sort(byFirstAndLength));
    this.classNumbers.set(key, this.classSingles.length);
    return this.classSingles.length;
  }

  private pair(words: string): number {
    const known = this.pairNumbers.get(words);
    if (known !== undefined) return known;
    const [first, second] = words.split(' ') as [string, string];
    this.pairs.push(this.word(first), this.word(second));
    const number = this.words.length + this.pairs.length / 2;
    this.pairNumbers.set(words, number);
    return number;
  }
}

const byFirstAndLength = (a: readonly number[], b: readonly number[]): number =>
  (a[0] as number) - (b[0] as number) || a.length - b.length;
