import type { Node } from '../../src/detect/pattern';
import { isPart, nodeKind } from '../../src/detect/pattern-nodes';
import { firstWords } from './first-words';
import type { TokenClass } from './token-class';

/** Gives out the numbers by which patterns name words, sets of words and classes. */
export interface Numbering {
  word(word: string): number;
  set(words: Iterable<string>): number;
  class(name: string): number;
}

/** Numbers the nodes of parsed patterns, each once however many patterns share it. */
export class BookNodes {
  readonly nodes: number[][] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly numbering: Numbering) {}

  /** Number of the node. A class that is not there is an error of the rulebook. */
  of(node: Node, classes: ReadonlyMap<string, TokenClass>): number {
    switch (node.is) {
      case 'word':
        return this.number(nodeKind.word, this.numbering.word(node.word));
      case 'any':
        return this.number(node.crossing ? nodeKind.cross : nodeKind.any);
      case 'class':
        return this.ofClass(node.name, classes);
      case 'not':
        return this.number(nodeKind.notSet, this.numbering.set(singleWords(node.node, classes)));
      case 'sequence':
        return this.number(nodeKind.sequence, ...node.nodes.map((part) => this.of(part, classes)));
      case 'either':
        return this.ofEither(node.nodes, classes);
      case 'repeat':
        return this.number(nodeKind.repeat, node.min, node.max, this.of(node.node, classes));
      case 'clause-start':
        return this.number(nodeKind.clauseStart);
      case 'clause-end':
        return this.number(nodeKind.clauseEnd);
      default:
        return this.number(nodeKind.question);
    }
  }

  private number(...node: number[]): number {
    const key = node.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.nodes.length + 1;
    this.numbers.set(key, number);
    // Parts are told by how far back they stand: most were made just before, so these are small numbers.
    this.nodes.push(node.map((part, at) => (isPart(node[0] as number, at) ? number - part : part)));
    return number;
  }

  private ofClass(name: string, classes: ReadonlyMap<string, TokenClass>): number {
    const found = classes.get(name);
    if (!found) throw new Error(`There is no class #${name}`);
    return found.sequences.length > 0
      ? this.number(nodeKind.class, this.numbering.class(name))
      : this.number(nodeKind.set, this.numbering.set(found.singles));
  }

  /** Single words that stand together become one look-up. */
  private ofEither(options: readonly Node[], classes: ReadonlyMap<string, TokenClass>): number {
    const branches: (Node | string[])[] = [];
    for (const option of options) {
      const home = option.is === 'word' ? homeOf(option.word, branches, classes) : undefined;
      if (home) home.push((option as { word: string }).word);
      else branches.push(option.is === 'word' ? [option.word] : option);
    }
    const numbers = branches.map((branch) => {
      if (!Array.isArray(branch)) return this.of(branch, classes);
      return branch.length === 1
        ? this.number(nodeKind.word, this.numbering.word(branch[0] as string))
        : this.number(nodeKind.set, this.numbering.set(branch));
    });
    return numbers.length === 1 ? (numbers[0] as number) : this.number(nodeKind.either, ...numbers);
  }
}

/** The last branch of single words, where no branch since then could begin with the word: order decides spans. */
function homeOf(
  word: string,
  branches: readonly (Node | string[])[],
  classes: ReadonlyMap<string, TokenClass>,
): string[] | undefined {
  for (let at = branches.length - 1; at >= 0; at--) {
    const branch = branches[at] as Node | string[];
    if (Array.isArray(branch)) return branch;
    const firsts = firstWords(branch, classes);
    if (!firsts || firsts.has(word)) return undefined;
  }
  return undefined;
}

/** What may stand after "!": words, and the single words of classes. */
function singleWords(node: Node, classes: ReadonlyMap<string, TokenClass>): string[] {
  if (node.is === 'word') return [node.word];
  if (node.is === 'class') return [...(classes.get(node.name)?.singles ?? [])];
  if (node.is === 'either') return node.nodes.flatMap((option) => singleWords(option, classes));
  throw new Error('Only single words and classes can stand after "!"');
}
