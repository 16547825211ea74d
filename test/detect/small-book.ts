import { BookNodes, type Numbering } from '../../commands/rulebook/book-nodes';
import type { TokenClass } from '../../commands/rulebook/token-class';
import { PatternCompiler, type Program, type Sets } from '../../src/detect/compile-pattern';
import type { Members } from '../../src/detect/match-tokens';
import type { Node } from '../../src/detect/pattern';
import { TokenList } from '../../src/detect/token-list';
import type { Token } from '../../src/detect/tokens';

const manyPhrases = 1000;

/** Numbers for a few patterns, without a rulebook around them. */
export class SmallBook implements Numbering, Members, Sets {
  private readonly words = new Map<string, number>();
  private readonly sets: Set<number>[] = [];
  private readonly named: string[] = [];

  constructor(private readonly classes: ReadonlyMap<string, TokenClass>) {}

  /** The program of a pattern, by the same two steps as a rulebook goes through. */
  program(pattern: Node): Program {
    const nodes = new BookNodes(this);
    const root = nodes.of(pattern, this.classes);
    return new PatternCompiler({ node: (number) => nodes.nodes[number - 1] ?? [] }, this).compile(root);
  }

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

  add(ids: readonly number[]): number {
    return this.sets.push(new Set(ids));
  }

  membersOf(set: number): number[] {
    return [...(this.sets[set - 1] ?? [])];
  }

  firstsOf(cls: number): number[] {
    const { singles, sequences } = this.classOf(cls);
    return [...singles, ...sequences.map((words) => words[0] as string)].map((word) => this.word(word));
  }

  longestOf(cls: number): number {
    return Math.max(1, ...this.classOf(cls).sequences.map((words) => words.length));
  }

  has(set: number, id: number): boolean {
    return this.sets[set - 1]?.has(id) === true;
  }

  singlesOf(cls: number): number {
    return this.set(this.classOf(cls).singles);
  }

  phraseFrom(cls: number, first: number): number {
    const at = this.phrasesOf(cls).findIndex(([word]) => word === first);
    return at < 0 ? this.phraseEnd(cls) : cls * manyPhrases + at;
  }

  phraseEnd(cls: number): number {
    return cls * manyPhrases + this.phrasesOf(cls).length;
  }

  phrase(number: number): number[] {
    return this.phrasesOf(Math.floor(number / manyPhrases))[number % manyPhrases] ?? [];
  }

  private phrasesOf(cls: number): number[][] {
    return this.classOf(cls)
      .sequences.map((words) => words.map((word) => this.word(word)))
      .sort((a, b) => (a[0] as number) - (b[0] as number) || a.length - b.length);
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
