import { type NodeTable, nodeKind } from './pattern-nodes';
import { deed, mayCross, meets, op, takesToken } from './program';

/** What compiling needs to know of sets and classes, and where it puts sets of its own. */
export interface Sets {
  membersOf(set: number): ArrayLike<number>;
  /** First words of all members of a class. */
  firstsOf(cls: number): ArrayLike<number>;
  /** Tokens of its longest member. */
  longestOf(cls: number): number;
  /** Number of a new set. */
  add(ids: readonly number[]): number;
}

export interface Program {
  /** Instructions, two numbers each. */
  code: Uint32Array;
  /** Set of the words a match can begin with; 0 when it could be any. */
  starts: number;
  /** Tokens of the longest match. */
  widest: number;
}

/** Larger sets are cheaper to find out by trying than to keep. */
const mostFirsts = 120;
/** For fewer branches a look ahead is not worth it. */
const fewBranches = 2;

/** What takes a token, and what only looks, by the kind of node. */
const takers = [op.word, op.set, op.notSet, op.any, op.cross, op.class];
const conditions = [op.clauseStart, op.clauseEnd, op.question];

/** Makes programs for `Matcher` of the patterns of a book, when they are first needed. */
export class PatternCompiler {
  private code: number[] = [];
  /** A `...` may stand right before the next instruction. */
  private crossed = false;
  /** The next instruction can be come to in several ways. */
  private met = false;
  /** Sets of first words by node: macros stand in many patterns. */
  private readonly starts = new Map<number, number>();

  constructor(
    private readonly nodes: NodeTable,
    private readonly sets: Sets,
  ) {}

  compile(root: number): Program {
    this.code = [];
    this.crossed = this.met = false;
    this.emit(root);
    this.push(op.done);
    return { code: Uint32Array.from(this.code), starts: this.startsOf(root), widest: this.widestFrom() };
  }

  /** The longest way through the program: backwards, as every jump goes forwards. */
  private widestFrom(): number {
    const { code, sets } = this;
    const widths = new Uint32Array(code.length / 2);
    for (let pc = widths.length - 2; pc >= 0; pc--) {
      const what = deed(code[2 * pc] as number);
      const argument = code[2 * pc + 1] as number;
      const next = widths[pc + 1] as number;
      const jumped = widths[argument] ?? 0;
      if (what === op.jump) widths[pc] = jumped;
      else if (what === op.split) widths[pc] = Math.max(next, jumped);
      else if (what === op.class) widths[pc] = next + sets.longestOf(argument);
      else widths[pc] = takesToken(what) ? next + 1 : next;
    }
    return widths[0] as number;
  }

  private push(what: number, argument = 0): number {
    this.code.push(what + (this.met ? meets : 0), argument);
    // Members of a class are of one token or more, so what comes after it may be come to from several places.
    this.met = deed(what) === op.class;
    return this.code.length - 1;
  }

  private take(what: number, argument: number): void {
    this.push(what + (this.crossed ? mayCross : 0), argument);
    this.crossed = what === op.cross;
  }

  private emit(number: number): void {
    const node = this.nodes.node(number);
    const argument = node[1] ?? 0;
    const kind = node[0] as number;
    if (kind === nodeKind.sequence)
      for (let i = 1; i < node.length; i++) this.emit(number - (node[i] as number));
    else if (kind === nodeKind.either) this.emitEither(number, node);
    else if (kind === nodeKind.repeat)
      this.emitRepeat(number - (node[3] as number), argument, node[2] as number);
    else if (kind < nodeKind.sequence) this.take(takers[kind] as number, argument);
    else this.push(conditions[kind - nodeKind.clauseStart] as number);
  }

  private emitEither(number: number, node: ArrayLike<number>): void {
    if (node.length - 1 > fewBranches) {
      const firsts = this.startsOf(number);
      if (firsts > 0) this.push(op.peek, firsts);
    }
    this.branches(
      Array.from(node)
        .slice(1)
        .map((back) => () => this.emit(number - back)),
    );
  }

  private emitRepeat(node: number, least: number, most: number): void {
    for (let n = 0; n < least; n++) this.emit(node);
    const optional = (left: number): void => {
      if (left === 0) return;
      const again = (): void => {
        this.emit(node);
        optional(left - 1);
      };
      this.branches([again, () => undefined]);
    };
    optional(most - least);
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
    this.met = true;
  }

  /** Number of the set of words the node can begin with, 0 when it could be any or they are many. */
  private startsOf(number: number): number {
    const known = this.starts.get(number);
    if (known !== undefined) return known;
    const words = new Set<number>();
    const told = this.firsts(number, words) === 'taken' && words.size > 0 && words.size <= mostFirsts;
    const set = told ? this.sets.add([...words].sort((a, b) => a - b)) : 0;
    this.starts.set(number, set);
    return set;
  }

  /** Gathers first words: `taken` when a match takes one of them, `open` when it may take none, `any` when any word. */
  private firsts(number: number, words: Set<number>): 'taken' | 'open' | 'any' {
    const node = this.nodes.node(number);
    const argument = node[1] ?? 0;
    const add = (ids: ArrayLike<number>): 'taken' | 'any' => {
      if (ids.length > mostFirsts) return 'any';
      for (let i = 0; i < ids.length; i++) words.add(ids[i] as number);
      return 'taken';
    };
    switch (node[0]) {
      case nodeKind.word:
        return add([argument]);
      case nodeKind.set:
        return add(this.sets.membersOf(argument));
      case nodeKind.class:
        return add(this.sets.firstsOf(argument));
      case nodeKind.sequence:
        for (let i = 1; i < node.length; i++) {
          const part = this.firsts(number - (node[i] as number), words);
          if (part !== 'open') return part;
        }
        return 'open';
      case nodeKind.either: {
        let all: 'taken' | 'open' = 'taken';
        for (let i = 1; i < node.length; i++) {
          const part = this.firsts(number - (node[i] as number), words);
          if (part === 'any') return 'any';
          if (part === 'open') all = 'open';
        }
        return all;
      }
      case nodeKind.repeat: {
        const part = this.firsts(number - (node[3] as number), words);
        return part === 'taken' && argument === 0 ? 'open' : part;
      }
      case nodeKind.clauseStart:
      case nodeKind.clauseEnd:
      case nodeKind.question:
        return 'open';
      default:
        return 'any';
    }
  }
}
