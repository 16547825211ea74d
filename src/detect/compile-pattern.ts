import { firstWords } from './first-words';
import type { Node } from './pattern';

/** Members of a class: single tokens in a set, longer ones as sequences of tokens. */
export interface TokenClass {
  singles: ReadonlySet<string>;
  sequences: readonly (readonly string[])[];
}

export type Condition = 'clause-start' | 'clause-end' | 'question';

export type Instruction =
  | { op: 'token'; accepts: (token: string) => boolean; crossing: boolean }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  /** The next token must be one of these; nothing is consumed. Spares walking every phrase of a large class. */
  | { op: 'peek'; words: ReadonlySet<string> }
  | { op: Condition | 'done' };

export interface Program {
  steps: readonly Instruction[];
  /** A match can begin only with one of these; undefined when it could be any word. */
  starts: ReadonlySet<string> | undefined;
}

/** Compiles a parsed pattern for `findSpan`. A class that is not there is an error of the rulebook. */
export function compilePattern(node: Node, classes: ReadonlyMap<string, TokenClass>): Program {
  const compiler = new Compiler(classes);
  compiler.emit(node);
  compiler.program.push({ op: 'done' });
  return { steps: compiler.program, starts: firstWords(node, classes) };
}

class Compiler {
  readonly program: Instruction[] = [];

  constructor(private readonly classes: ReadonlyMap<string, TokenClass>) {}

  emit(node: Node): void {
    if (node.is === 'word') this.token((text) => text === node.word);
    else if (node.is === 'any') this.token(() => true, node.crossing);
    else if (node.is === 'class') this.emitClass(this.classOf(node.name));
    else if (node.is === 'not') this.emitNot(node.node);
    else if (node.is === 'sequence') for (const part of node.nodes) this.emit(part);
    else if (node.is === 'either') this.branches(node.nodes.map((option) => () => this.emit(option)));
    else if (node.is === 'repeat') this.emitRepeat(node.node, node.min, node.max);
    else this.program.push({ op: node.is });
  }

  private token(accepts: (token: string) => boolean, crossing = false): void {
    this.program.push({ op: 'token', accepts, crossing });
  }

  private emitClass({ singles, sequences }: TokenClass): void {
    const single = (): void => this.token((text) => singles.has(text));
    if (sequences.length === 0) {
      single();
      return;
    }
    const longer = (): void => {
      this.program.push({ op: 'peek', words: new Set(sequences.map((words) => words[0] as string)) });
      this.branches(
        sequences.map((words) => () => {
          for (const word of words) this.token((text) => text === word);
        }),
      );
    };
    this.branches(singles.size > 0 ? [longer, single] : [longer]);
  }

  private emitNot(node: Node): void {
    const accepts = this.singleTest(node);
    this.token((text) => !accepts(text));
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
    const ends: { op: 'jump'; to: number }[] = [];
    emits.forEach((emit, at) => {
      if (at === emits.length - 1) {
        emit();
        return;
      }
      const split = { op: 'split' as const, first: this.program.length + 1, second: 0 };
      this.program.push(split);
      emit();
      const end = { op: 'jump' as const, to: 0 };
      this.program.push(end);
      ends.push(end);
      split.second = this.program.length;
    });
    for (const end of ends) end.to = this.program.length;
  }

  private classOf(name: string): TokenClass {
    const found = this.classes.get(name);
    if (!found) throw new Error(`There is no class #${name}`);
    return found;
  }

  private singleTest(node: Node): (text: string) => boolean {
    if (node.is === 'word') return (text) => text === node.word;
    if (node.is === 'class') {
      const { singles } = this.classOf(node.name);
      return (text) => singles.has(text);
    }
    if (node.is === 'either') {
      const tests = node.nodes.map((option) => this.singleTest(option));
      return (text) => tests.some((test) => test(text));
    }
    throw new Error('Only single words and classes can stand after "!"');
  }
}
