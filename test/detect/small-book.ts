import type { Numbering, TokenClass } from '../../src/detect/compile-pattern';
import type { Members } from '../../src/detect/match-tokens';
import { TokenList } from '../../src/detect/token-list';
import type { Token } from '../../src/detect/tokens';

/** Numbers for a few patterns, without a rulebook around them. */
export class SmallBook implements Numbering, Members {
  private readonly words = new Map<string, number>();
  private readonly sets: Set<number>[] = [];
  private readonly named: string[] = [];

  constructor(private readonly classes: ReadonlyMap<string, TokenClass>) {}

  word(word: string): number {
    const known = this.words.get(word);
    if (known) return known;
    this.words.set(word, this.words.size + 1);
    return this.words.size;
  }

  set(words: Iterable<string>): number {
    return this.sets.push(new Set([...words].map((word) => this.word(word))));
  }

  class(name: string): number {
    const { singles, sequences } = this.classes.get(name) as TokenClass;
    for (const word of [...singles, ...sequences.flat()]) this.word(word);
    return this.named.push(name);
  }

  has(set: number, id: number): boolean {
    return this.sets[set - 1]?.has(id) === true;
  }

  singlesOf(cls: number): number {
    return this.set(this.classOf(cls).singles);
  }

  phrasesOf(cls: number, first: number): Uint16Array[] {
    return this.classOf(cls)
      .sequences.map((words) => Uint16Array.from(words, (word) => this.word(word)))
      .filter((phrase) => phrase[0] === first)
      .sort((a, b) => a.length - b.length);
  }

  tokens(read: readonly Token[]): TokenList {
    const list = new TokenList(read.length);
    for (const { text, start, end, before, asked } of read) {
      list.push(this.words.get(text) ?? 0, start, end, before);
      list.asked[list.count - 1] = asked ? 1 : 0;
    }
    return list;
  }

  private classOf(cls: number): TokenClass {
    return this.classes.get(this.named[cls - 1] as string) as TokenClass;
  }
}
