import { firstWords } from './first-words';
import type { Node } from './pattern';
import { mayCross, op } from './program';

/** Members of a class: single tokens, longer ones as sequences of tokens. */
export interface TokenClass {
  singles: ReadonlySet<string>;
  sequences: readonly (readonly string[])[];
}

/** Gives out the numbers by which programs name words, sets of words and classes; 0 stands for none. */
export interface Numbering {
  word(word: string): number;
  set(words: Iterable<string>): number;
  class(name: string): number;
}

export interface Program {
  /** Instructions, two numbers each. */
  code: number[];
  /** Set of the words a match can begin with; 0 when it could be any. */
  starts: number;
}

/** Larger sets are cheaper to find out by trying than to keep. */
const mostFirsts = 120;

/** Compiles a parsed pattern for `Matcher`. A class that is not there is an error of the rulebook. */
export function compilePattern(
  node: Node,
  classes: ReadonlyMap<string, TokenClass>,
  numbers: Numbering,
): Program {
  const compiler = new Compiler(classes, numbers);
  compiler.emit(node);
  compiler.push(op.done);
  return { code: compiler.code, starts: compiler.firsts(node) };
}

class Compiler {
  readonly code: number[] = [];
  /** A `...` may stand right before the next instruction. */
  private crossed = false;

  constructor(
    private readonly classes: ReadonlyMap<string, TokenClass>,
    private readonly numbers: Numbering,
  ) {}

  push(what: number, argument = 0): number {
    this.code.push(what, argument);
    return this.code.length - 1;
  }

  firsts(node: Node): number {
    const words = firstWords(node, this.classes);
    return words && words.size > 0 && words.size <= mostFirsts ? this.numbers.set(words) : 0;
  }

  emit(node: Node): void {
    if (node.is === 'word') this.take(op.word, this.numbers.word(node.word));
    else if (node.is === 'any') {
      this.take(node.crossing ? op.cross : op.any);
      this.crossed = node.crossing;
    } else if (node.is === 'class') this.emitClass(node.name);
    else if (node.is === 'not') this.take(op.notSet, this.numbers.set(singleWords(node.node, this.classes)));
    else if (node.is === 'sequence') for (const part of node.nodes) this.emit(part);
    else if (node.is === 'either') this.emitEither(node);
    else if (node.is === 'repeat') this.emitRepeat(node.node, node.min, node.max);
    else if (node.is === 'clause-start') this.push(op.clauseStart);
    else if (node.is === 'clause-end') this.push(op.clauseEnd);
    else this.push(op.question);
  }

  private take(what: number, argument = 0): void {
    this.push(what + (this.crossed ? mayCross : 0), argument);
    this.crossed = false;
  }

  private emitClass(name: string): void {
    const found = this.classes.get(name);
    if (!found) throw new Error(`There is no class #${name}`);
    if (found.sequences.length > 0) this.take(op.class, this.numbers.class(name));
    else this.take(op.set, this.numbers.set(found.singles));
  }

  /** Single words that stand together become one look-up. */
  private emitEither(node: Node & { is: 'either' }): void {
    const branches: (Node | string[])[] = [];
    for (const option of node.nodes) {
      const home = option.is === 'word' ? this.homeOf(option.word, branches) : undefined;
      if (home) home.push((option as { word: string }).word);
      else branches.push(option.is === 'word' ? [option.word] : option);
    }
    if (branches.length > 2) {
      const firsts = this.firsts(node);
      if (firsts > 0) this.push(op.peek, firsts);
    }
    this.branches(
      branches.map((branch) => () => {
        if (!Array.isArray(branch)) this.emit(branch);
        else if (branch.length === 1) this.take(op.word, this.numbers.word(branch[0] as string));
        else this.take(op.set, this.numbers.set(branch));
      }),
    );
  }

  /** The last branch of single words, where no branch since then could begin with the word: order decides spans. */
  private homeOf(word: string, branches: readonly (Node | string[])[]): string[] | undefined {
    for (let at = branches.length - 1; at >= 0; at--) {
      const branch = branches[at] as Node | string[];
      if (Array.isArray(branch)) return branch;
      const firsts = firstWords(branch, this.classes);
      if (!firsts || firsts.has(word)) return undefined;
    }
    return undefined;
  }

  private emitRepeat(node: Node, min: number, max: number): void {
    for (let n = 0; n < min; n++) this.emit(node);
    const optional = (left: number): void => {
      if (left === 0) return;
      const again = (): void => {
        this.emit(node);
        optional(left - 1);
      };
      this.branches([again, () => undefined]);
    };
    optional(max - min);
  }

  /** Tries the branches in order: each but the last is guarded by a split and ends with a jump past them all. */
  private branches(emits: readonly (() => void)[]): void {
    const ends: number[] = [];
    const before = this.crossed;
    let after = false;
    emits.forEach((emit, at) => {
      this.crossed = before;
      if (at === emits.length - 1) emit();
      else {
        const split = this.push(op.split);
        emit();
        ends.push(this.push(op.jump));
        this.code[split] = this.code.length / 2;
      }
      after ||= this.crossed;
    });
    this.crossed = after;
    for (const end of ends) this.code[end] = this.code.length / 2;
  }
}

/** What may stand after "!": words, and the single words of classes. */
function singleWords(node: Node, classes: ReadonlyMap<string, TokenClass>): string[] {
  if (node.is === 'word') return [node.word];
  if (node.is === 'class') return [...(classes.get(node.name)?.singles ?? [])];
  if (node.is === 'either') return node.nodes.flatMap((option) => singleWords(option, classes));
  throw new Error('Only single words and classes can stand after "!"');
}
