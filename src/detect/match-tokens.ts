import type { Node } from './pattern';
import { gap, type Token } from './tokens';

/** Members of a class: single tokens in a set, longer ones as sequences of tokens. */
export interface TokenClass {
  singles: ReadonlySet<string>;
  sequences: readonly (readonly string[])[];
}

type Instruction =
  | { op: 'token'; accepts: (token: string) => boolean; crossing: boolean }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'clause-start' | 'clause-end' | 'question' | 'done' };

export type Program = readonly Instruction[];

/** Compiles a parsed pattern for `findSpan`. A class that is not there is an error of the rulebook. */
export function compilePattern(node: Node, classes: ReadonlyMap<string, TokenClass>): Program {
  const program: Instruction[] = [];

  const classOf = (name: string): TokenClass => {
    const found = classes.get(name);
    if (!found) throw new Error(`There is no class #${name}`);
    return found;
  };

  const branches = (emits: readonly (() => void)[]): void => {
    const ends: { op: 'jump'; to: number }[] = [];
    emits.forEach((emit, at) => {
      const last = at === emits.length - 1;
      const split = { op: 'split' as const, first: program.length + 1, second: 0 };
      if (!last) program.push(split);
      emit();
      if (last) return;
      const end = { op: 'jump' as const, to: 0 };
      program.push(end);
      ends.push(end);
      split.second = program.length;
    });
    for (const end of ends) end.to = program.length;
  };

  const token = (accepts: (token: string) => boolean, crossing = false): void => {
    program.push({ op: 'token', accepts, crossing });
  };

  const emit = (part: Node): void => {
    switch (part.is) {
      case 'word':
        return token((text) => text === part.word);
      case 'any':
        return token(() => true, part.crossing);
      case 'class': {
        const { singles, sequences } = classOf(part.name);
        const longer = sequences.map((words) => () => {
          for (const word of words) token((text) => text === word);
        });
        return branches([...longer, () => token((text) => singles.has(text))]);
      }
      case 'not': {
        const accepts = singleTest(part.node, classOf);
        return token((text) => !accepts(text));
      }
      case 'sequence':
        return part.nodes.forEach(emit);
      case 'either':
        return branches(part.nodes.map((option) => () => emit(option)));
      case 'repeat': {
        for (let n = 0; n < part.min; n++) emit(part.node);
        const optional = (left: number): void => {
          if (left === 0) return;
          branches([
            () => {
              emit(part.node);
              optional(left - 1);
            },
            () => undefined,
          ]);
        };
        return optional(part.max - part.min);
      }
      default:
        program.push({ op: part.is });
    }
  };

  emit(node);
  program.push({ op: 'done' });
  return program;
}

function singleTest(node: Node, classOf: (name: string) => TokenClass): (text: string) => boolean {
  if (node.is === 'word') return (text) => text === node.word;
  if (node.is === 'class') return (text) => classOf(node.name).singles.has(text);
  if (node.is === 'either') {
    const tests = node.nodes.map((option) => singleTest(option, classOf));
    return (text) => tests.some((test) => test(text));
  }
  throw new Error('Only single words and classes can stand after "!"');
}

/**
 * First match of the program in the tokens at or after `from`: token indexes, end exclusive, or undefined.
 * Backtracks with a memory of what was tried, so the work is at most tokens × instructions.
 */
export function findSpan(
  program: Program,
  tokens: readonly Token[],
  from = 0,
): { first: number; end: number } | undefined {
  const tried = new Uint8Array((tokens.length + 1) * program.length);
  for (let first = from; first < tokens.length; first++) {
    const end = runFrom(program, tokens, first, tried);
    if (end !== undefined && end > first) return { first, end };
  }
  return undefined;
}

function runFrom(
  program: Program,
  tokens: readonly Token[],
  first: number,
  tried: Uint8Array,
): number | undefined {
  const stack: number[] = [0, first];
  while (stack.length > 0) {
    let at = stack.pop() as number;
    let pc = stack.pop() as number;
    for (;;) {
      const mark = at * program.length + pc;
      if (tried[mark] === 1) break;
      tried[mark] = 1;
      const instruction = program[pc] as Instruction;
      if (instruction.op === 'done') return at;
      if (instruction.op === 'jump') pc = instruction.to;
      else if (instruction.op === 'split') {
        stack.push(instruction.second, at);
        pc = instruction.first;
      } else if (instruction.op === 'token') {
        const token = tokens[at];
        if (!token || !instruction.accepts(token.text)) break;
        if (
          at > first &&
          token.before === gap.sentence &&
          !instruction.crossing &&
          !crossedBefore(program, pc)
        ) {
          tried[mark] = 0; // a later start may begin here, where nothing is crossed
          break;
        }
        at++;
        pc++;
      } else {
        if (!holds(instruction.op, tokens, at)) break;
        pc++;
      }
    }
  }
  return undefined;
}

/** The token after a `...` may begin a new sentence. */
function crossedBefore(program: Program, pc: number): boolean {
  for (let back = pc - 1; back >= 0; back--) {
    const instruction = program[back] as Instruction;
    if (instruction.op === 'token') return instruction.crossing;
  }
  return false;
}

function holds(
  op: 'clause-start' | 'clause-end' | 'question',
  tokens: readonly Token[],
  at: number,
): boolean {
  const here = tokens[at];
  const before = tokens[at - 1];
  if (op === 'clause-start') return !before || !here || here.before !== gap.none;
  if (op === 'clause-end') return !here || here.before !== gap.none;
  return (here ?? before)?.asked === true || before?.asked === true;
}
