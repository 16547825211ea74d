import { type Gap, gap } from './tokens';

/** Longest text that is read at once, in units. */
export const longest = 4000;
/** Short forms may stand for several words. */
export const mostTokens = 2 * longest;

/** Tokens of one message as numbers, in arrays that are used again for the next. */
export class TokenList {
  /** Numbers of words of the rulebook; 0 for all others. */
  readonly ids: Uint16Array;
  /** Offsets into the text that was read, end exclusive. */
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  readonly before: Uint8Array;
  /** 1 when the sentence the token is in ends with a question mark. */
  readonly asked: Uint8Array;
  count = 0;
  private sentence = 0;
  private askedUpTo = 0;

  constructor(private readonly most = mostTokens) {
    this.ids = new Uint16Array(most);
    this.starts = new Uint16Array(most);
    this.ends = new Uint16Array(most);
    this.before = new Uint8Array(most);
    this.asked = new Uint8Array(most);
  }

  clear(): void {
    this.count = 0;
    this.sentence = 0;
    this.askedUpTo = 0;
  }

  push(id: number, start: number, end: number, before: Gap): void {
    const at = this.count;
    if (at === this.most) return;
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
    this.before[at] = at === 0 ? gap.sentence : before;
    this.asked[at] = 0;
    if (before === gap.sentence) this.sentence = at;
    this.count++;
  }

  /** A question mark ends the sentence of the last token. */
  ask(): void {
    for (let at = Math.max(this.sentence, this.askedUpTo); at < this.count; at++) this.asked[at] = 1;
    this.askedUpTo = this.count;
  }
}
