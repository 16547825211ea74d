import { bookMembers } from './book-members';
import { pairOf, symbolCount } from './book-pairs';
import { areMet, takeNote } from './entry-needs';
import { bookNumbers, rulebook } from './rulebook';
import { mostTokens, type TokenList } from './token-list';

const { entryRules, entryKeys, entryWindows } = bookNumbers;
/** How far before the word it waits for a match may begin when there is no bound. */
const unbounded = 255;

/** A round is told by 15 bits of a mark. */
const mostRounds = 0x8000;
const fewToOrder = 24;

/** Places that hold a word some entry waits for: list and token by turns, a word and a pair for each token. */
const hits = new Uint32Array(4 * mostTokens);
/**
 * Which patterns could match a message. Each waits for one word of its rarest set; words that no pattern waits for
 * cost one look-up, so the work grows with what in a message is rare and hardly with the rulebook.
 */
export class EntryIndex {
  /** How many could, after `look`: their numbers, and between which tokens a match of each could begin. */
  count = 0;
  readonly entries: Uint16Array;
  readonly from: Uint16Array;
  readonly to: Int16Array;
  /** Where the entries that wait for a symbol stand in `lists`; 0 for most. */
  private readonly startOf: Uint32Array;
  /** Entries, each list behind its length. */
  private readonly lists: Uint16Array;
  /** The candidate of each entry that became one in this round. */
  private readonly seen: Uint32Array;
  private readonly first: number;
  private round = 0;

  constructor(first: number, end: number, company: boolean) {
    this.first = first;
    this.seen = new Uint32Array(end - first);
    this.entries = new Uint16Array(end - first);
    this.from = new Uint16Array(end - first);
    this.to = new Int16Array(end - first);
    const waiting = new Uint32Array(symbolCount + 1);
    const entries: number[] = [];
    let total = 1;
    for (let entry = first; entry < end; entry++)
      if ((rulebook.rules[entryRules[entry] as number]?.company === true) === company) entries.push(entry);
    for (const entry of entries)
      for (const symbol of bookMembers.membersOf(entryKeys[entry] as number)) {
        if (waiting[symbol] === 0) total++;
        waiting[symbol] = (waiting[symbol] as number) + 1;
        total++;
      }
    this.startOf = new Uint32Array(symbolCount + 1);
    this.lists = new Uint16Array(total);
    let at = 1;
    for (const entry of entries)
      for (const symbol of bookMembers.membersOf(entryKeys[entry] as number)) {
        let start = this.startOf[symbol] as number;
        if (start === 0) {
          start = at;
          this.startOf[symbol] = at;
          at += 1 + (waiting[symbol] as number);
        }
        const count = (this.lists[start] as number) + 1;
        this.lists[start] = count;
        this.lists[start + count] = entry;
      }
  }

  /** Finds those that could; gives how many. */
  look(tokens: TokenList): number {
    let hit = 0;
    this.count = 0;
    let last = 0;
    for (let at = 0; at < tokens.count; at++) {
      const id = tokens.ids[at] as number;
      if (id !== 0) {
        const list = this.startOf[id] as number;
        if (list !== 0) {
          hits[hit++] = list;
          hits[hit++] = at;
        }
        const pair = last === 0 ? 0 : pairOf(last, id);
        if (pair !== 0) {
          const pairList = this.startOf[pair] as number;
          if (pairList !== 0) {
            hits[hit++] = pairList;
            hits[hit++] = at - 1;
          }
        }
      }
      last = id;
    }
    if (hit === 0) return 0;
    takeNote(tokens);
    this.nextRound();
    for (let i = 0; i < hit; i += 2) this.gather(hits[i] as number, hits[i + 1] as number, tokens);
    if (this.count > 1) this.order();
    return this.count;
  }

  /** Never 0, which is what an entry holds that no round has seen. */
  private nextRound(): void {
    this.round++;
    if (this.round < mostRounds) return;
    this.seen.fill(0);
    this.round = 1;
  }

  private gather(list: number, at: number, tokens: TokenList): void {
    const { lists } = this;
    const end = list + (lists[list] as number);
    for (let i = list + 1; i <= end; i++) {
      const entry = lists[i] as number;
      if (areMet(entry, at, tokens)) this.add(entry, at);
    }
  }

  private add(entry: number, at: number): void {
    const window = entryWindows[entry] as number;
    const reach = window & 0xff;
    const from = reach === unbounded ? 0 : Math.max(0, at - reach);
    const to = at - (window >>> 8);
    const known = this.seen[entry - this.first] as number;
    if (known >>> 16 === this.round) {
      const place = known & 0xffff;
      this.from[place] = Math.min(this.from[place] as number, from);
      this.to[place] = Math.max(this.to[place] as number, to);
      return;
    }
    this.seen[entry - this.first] = (this.round << 16) | this.count;
    this.entries[this.count] = entry;
    this.from[this.count] = from;
    this.to[this.count++] = to;
  }

  /** Entries stand in the order of their rules; few are ever there, so each is put in its place. */
  private order(): void {
    const { entries, from, to, count } = this;
    if (count > fewToOrder) {
      this.orderMany();
      return;
    }
    for (let i = 1; i < count; i++) {
      const [entry, first, last] = [entries[i] as number, from[i] as number, to[i] as number];
      let at = i;
      for (; at > 0 && (entries[at - 1] as number) > entry; at--) {
        entries[at] = entries[at - 1] as number;
        from[at] = from[at - 1] as number;
        to[at] = to[at - 1] as number;
      }
      entries[at] = entry;
      from[at] = first;
      to[at] = last;
    }
  }

  private orderMany(): void {
    const { entries, from, to, count } = this;
    const all = Array.from(
      { length: count },
      (_, i) => [entries[i], from[i], to[i]] as [number, number, number],
    );
    all.sort((a, b) => a[0] - b[0]);
    all.forEach(([entry, first, last], i) => {
      entries[i] = entry;
      from[i] = first;
      to[i] = last;
    });
  }
}
