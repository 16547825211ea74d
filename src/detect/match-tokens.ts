import type { Condition, Instruction, Program } from './compile-pattern';
import { gap, type Token } from './tokens';

let marks = new Uint32Array(1 << 14);
let round = 0;

/** One buffer for all runs: a mark counts only when it holds the number of the round, so nothing is cleared. */
function freshMarks(size: number): Uint32Array {
  if (marks.length < size || round === 0xffffffff) {
    marks = new Uint32Array(Math.max(size, marks.length));
    round = 0;
  }
  round++;
  return marks;
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
  const { steps, starts } = program;
  let tried: Uint32Array | undefined;
  for (let first = from; first < tokens.length; first++) {
    if (starts && !starts.has((tokens[first] as Token).text)) continue;
    tried ??= freshMarks((tokens.length + 1) * steps.length);
    const end = runFrom(steps, tokens, first, tried, round);
    if (end !== undefined && end > first) return { first, end };
  }
  return undefined;
}

function runFrom(
  program: readonly Instruction[],
  tokens: readonly Token[],
  first: number,
  tried: Uint32Array,
  round: number,
): number | undefined {
  const stack: number[] = [0, first];
  while (stack.length > 0) {
    let at = stack.pop() as number;
    let pc = stack.pop() as number;
    for (;;) {
      const mark = at * program.length + pc;
      if (tried[mark] === round) break;
      tried[mark] = round;
      const instruction = program[pc] as Instruction;
      if (instruction.op === 'done') return at;
      if (instruction.op === 'jump') pc = instruction.to;
      else if (instruction.op === 'peek') {
        const next = tokens[at];
        if (!next || !instruction.words.has(next.text)) break;
        pc++;
      } else if (instruction.op === 'split') {
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
function crossedBefore(program: readonly Instruction[], pc: number): boolean {
  for (let back = pc - 1; back >= 0; back--) {
    const instruction = program[back] as Instruction;
    if (instruction.op === 'token') return instruction.crossing;
  }
  return false;
}

function holds(op: Condition, tokens: readonly Token[], at: number): boolean {
  const here = tokens[at];
  const before = tokens[at - 1];
  if (op === 'clause-start') return !before || !here || here.before !== gap.none;
  if (op === 'clause-end') return !here || here.before !== gap.none;
  return (here ?? before)?.asked === true || before?.asked === true;
}
