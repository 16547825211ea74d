import type { Program } from './compile-pattern';
import { deed, mayCross, meets, op, takesToken } from './program';
import type { TokenList } from './token-list';
import { gap } from './tokens';

/** What the matcher needs to know of words, sets and classes. */
export interface Members {
  has(set: number, id: number): boolean;
  /** Set of the single words of a class. */
  singlesOf(cls: number): number;
  /** Number of the first of the longer members of a class that begin with the word, and one past the last of all. */
  phraseFrom(cls: number, first: number): number;
  phraseEnd(cls: number): number;
  /** Those with the same first word stand together, shortest first. */
  phrase(number: number): ArrayLike<number>;
}

/** What one instruction may add to the stack before it is looked at again. */
const room = 8;

const asNext = 1;
const asStart = 2;

/**
 * Runs programs over tokens. Backtracks with a memory of what was tried where ways meet, all others being gone once for
 * each of those: no instruction is run more than twice on the same token, so the work of a search is at most
 * 2 × tokens × instructions, whatever the pattern and the text.
 */
export class Matcher {
  /** Where the last search that came out true found its match: token indexes, end exclusive. */
  first = 0;
  end = 0;
  /** Instructions run since the beginning, for the proof that they are few. */
  work = 0;
  private tried = new Uint32Array(1 << 12);
  private round = 0;
  /** Places to go on from, instruction and token by turns. */
  private stack = new Int32Array(1 << 10);

  constructor(private readonly members: Members) {}

  /** Looks for the first match that begins at `from` or later, up to `last`. */
  find({ code, starts }: Program, tokens: TokenList, from = 0, last = tokens.count - 1): boolean {
    this.freshen((tokens.count + 1) * (code.length >> 1));
    for (let first = from; first <= last; first++) {
      if (starts !== 0 && !this.members.has(starts, tokens.ids[first] as number)) continue;
      const end = this.runFrom(code, tokens, first);
      if (end > first) {
        this.first = first;
        this.end = end;
        return true;
      }
    }
    return false;
  }

  /** A mark counts only when it holds the number of the round, so nothing has to be cleared. */
  private freshen(size: number): void {
    if (this.tried.length < size || this.round > 0xfffffff0) {
      this.tried = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(size, this.tried.length))));
      this.round = 0;
    }
    this.round += 4;
  }

  private runFrom(code: Uint32Array, tokens: TokenList, first: number): number {
    const { tried, round, members } = this;
    let { stack } = this;
    let top = 2;
    const { ids, before, count } = tokens;
    const length = code.length >> 1;
    stack[0] = 0;
    stack[1] = first;
    while (top > 0) {
      let at = stack[--top] as number;
      let pc = stack[--top] as number;
      if (top + room > stack.length) stack = this.grow();
      for (;;) {
        const whole = code[pc << 1] as number;
        if ((whole & meets) !== 0) {
          const mark = at * length + pc;
          // The first token of a sentence may be taken by a match that begins there and by no other: tried apart.
          const how = at === first && before[at] === gap.sentence ? asStart : asNext;
          const known = tried[mark] as number;
          if (known - (known & 3) !== round) tried[mark] = round + how;
          else if ((known & how) !== 0) break;
          else tried[mark] = known + how;
        }
        this.work++;
        const argument = code[(pc << 1) + 1] as number;
        const what = deed(whole);
        if (takesToken(what)) {
          if (at >= count) break;
          if (before[at] === gap.sentence && at > first && what !== op.cross && (whole & mayCross) === 0)
            break;
          const id = ids[at] as number;
          if (what === op.word) {
            if (id !== argument) break;
          } else if (what === op.set) {
            if (!members.has(argument, id)) break;
          } else if (what === op.notSet) {
            if (members.has(argument, id)) break;
          } else if (what === op.class) {
            if (members.has(members.singlesOf(argument), id)) {
              stack[top++] = pc + 1;
              stack[top++] = at + 1;
            }
            const phrases = members.phraseEnd(argument);
            for (let number = members.phraseFrom(argument, id); number < phrases; number++) {
              const phrase = members.phrase(number);
              if (phrase[0] !== id) break;
              if (!this.stands(phrase, tokens, at)) continue;
              stack[top++] = pc + 1;
              stack[top++] = at + phrase.length;
              if (top + room > stack.length) stack = this.grow();
            }
            break;
          }
          at++;
          pc++;
        } else if (what === op.split) {
          stack[top++] = argument;
          stack[top++] = at;
          if (top + room > stack.length) stack = this.grow();
          pc++;
        } else if (what === op.jump) pc = argument;
        else if (what === op.peek) {
          if (at >= count || !members.has(argument, ids[at] as number)) break;
          pc++;
        } else if (what === op.done) return at;
        else {
          if (!holds(what, tokens, at)) break;
          pc++;
        }
      }
    }
    return -1;
  }

  private grow(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(this.stack.length * 2);
    larger.set(this.stack);
    this.stack = larger;
    return larger;
  }

  /** True when the phrase stands at `at`, within one sentence. */
  private stands(phrase: ArrayLike<number>, tokens: TokenList, at: number): boolean {
    if (at + phrase.length > tokens.count) return false;
    for (let i = 1; i < phrase.length; i++) {
      this.work++;
      if (tokens.ids[at + i] !== phrase[i] || tokens.before[at + i] === gap.sentence) return false;
    }
    return true;
  }
}

function holds(condition: number, tokens: TokenList, at: number): boolean {
  const here = at < tokens.count;
  if (condition === op.clauseStart) return at === 0 || !here || tokens.before[at] !== gap.none;
  if (condition === op.clauseEnd) return !here || tokens.before[at] !== gap.none;
  return tokens.asked[here ? at : at - 1] === 1 || (at > 0 && tokens.asked[at - 1] === 1);
}
