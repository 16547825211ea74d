import { bitOf, bookMembers } from './book-members';
import { bookNumbers, rulebook, startsOf, wordCount } from './rulebook';
import { mostTokens, type TokenList } from './token-list';

const { setSizes, setMembers, pairs, entryRules, entryKeys, entryNeeds } = bookNumbers;
const setStarts = startsOf(setSizes);
const symbolCount = wordCount + pairs.length / 2;
/** Of each entry, other sets of which a message must hold a word, and how far from the one waited for. */
const needsPerEntry = 2;

/** Pairs of tokens that some rule looks for, and their numbers, which come after the words: one look-up for most. */
const pairMask = 2 ** Math.ceil(Math.log2(Math.max(16, pairs.length * 2))) - 1;
const pairKeys = new Uint32Array(pairMask + 1);
const pairNumbers = new Uint16Array(pairMask + 1);
const placeOf = (key: number): number => {
  const hash = Math.imul(key, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & pairMask;
};
for (let i = 0; i < pairs.length; i += 2) {
  const key = (((pairs[i] as number) << 16) | (pairs[i + 1] as number)) >>> 0;
  let at = placeOf(key);
  while (pairKeys[at] !== 0) at = (at + 1) & pairMask;
  pairKeys[at] = key;
  pairNumbers[at] = wordCount + 1 + i / 2;
}

/** 0 when no rule looks for them. */
function pairOf(first: number, second: number): number {
  const key = ((first << 16) | second) >>> 0;
  let at = placeOf(key);
  for (let found = pairKeys[at]; found !== 0; found = pairKeys[at]) {
    if (found === key) return pairNumbers[at] as number;
    at = (at + 1) & pairMask;
  }
  return 0;
}

/** Of the tokens looked at, the bit that stands for each in sets. */
const bits = new Int32Array(mostTokens);

/**
 * Which patterns could match a message. Each waits for one word of its rarest set; words that no pattern waits for
 * cost one look-up, so the work does not grow with the rulebook but with what in a message is rare.
 */
export class EntryIndex {
  /** Entries that could match, each as entry × 65,536 + key. */
  readonly found: number[] = [];
  /** By key: the first and the last token that is a word its entries wait for. */
  readonly firstAt: Uint16Array;
  readonly lastAt: Uint16Array;
  /** Place in `lists` of each symbol, 0 for most. */
  private readonly listOf: Uint16Array;
  private readonly lists: Uint16Array[] = [new Uint16Array(0)];
  private readonly entriesOf: number[][] = [];
  private readonly seen: Uint32Array;
  private readonly hits: number[] = [];
  private round = 0;
  private allBits = 0;

  constructor(first: number, end: number, company: boolean) {
    const keyAt = new Map<number, number>();
    for (let entry = first; entry < end; entry++) {
      if ((rulebook.rules[entryRules[entry] as number]?.company === true) !== company) continue;
      const set = entryKeys[entry] as number;
      const known = keyAt.get(set);
      if (known === undefined) {
        keyAt.set(set, this.entriesOf.length);
        this.entriesOf.push([entry]);
      } else this.entriesOf[known]?.push(entry);
    }
    this.seen = new Uint32Array(this.entriesOf.length);
    this.firstAt = new Uint16Array(this.entriesOf.length);
    this.lastAt = new Uint16Array(this.entriesOf.length);
    this.listOf = new Uint16Array(symbolCount + 1);
    const keysOf = new Map<number, number[]>();
    for (const [set, key] of keyAt)
      for (let i = setStarts[set - 1] as number; i < (setStarts[set] as number); i++) {
        const symbol = setMembers[i] as number;
        const known = keysOf.get(symbol);
        if (known) known.push(key);
        else keysOf.set(symbol, [key]);
      }
    for (const [symbol, keys] of keysOf) {
      this.listOf[symbol] = this.lists.length;
      this.lists.push(Uint16Array.from(keys));
    }
  }

  /** True when there are any. */
  look(tokens: TokenList): boolean {
    this.round++;
    this.hits.length = 0;
    let last = 0;
    this.allBits = 0;
    for (let at = 0; at < tokens.count; at++) {
      const id = tokens.ids[at] as number;
      const bit = id === 0 ? 0 : bitOf(id);
      bits[at] = bit;
      this.allBits |= bit;
      if (id !== 0) {
        const list = this.listOf[id] as number;
        if (list !== 0) this.hit(list, at);
        if (last !== 0) {
          const pair = pairOf(last, id);
          if (pair !== 0) {
            const pairList = this.listOf[pair] as number;
            if (pairList !== 0) this.hit(pairList, at - 1);
          }
        }
      }
      last = id;
    }
    return this.hits.length > 0 && this.gather(tokens);
  }

  private hit(list: number, at: number): void {
    const keys = this.lists[list] as Uint16Array;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (this.seen[key] !== this.round) {
        this.seen[key] = this.round;
        this.firstAt[key] = at;
        this.lastAt[key] = at;
        this.hits.push(key);
      } else if (at > (this.lastAt[key] as number)) this.lastAt[key] = at;
      else if (at < (this.firstAt[key] as number)) this.firstAt[key] = at;
    }
  }

  private gather(tokens: TokenList): boolean {
    this.found.length = 0;
    for (const key of this.hits) {
      const entries = this.entriesOf[key] as number[];
      const first = this.firstAt[key] as number;
      const last = this.lastAt[key] as number;
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i] as number;
        if (meets(entry, tokens, this.allBits, first, last)) this.found.push(entry * 0x10000 + key);
      }
    }
    return this.found.length > 0;
  }
}

function meets(entry: number, tokens: TokenList, allBits: number, first: number, last: number): boolean {
  for (let at = entry * needsPerEntry * 2, end = at + needsPerEntry * 2; at < end; at += 2) {
    const set = entryNeeds[at] as number;
    if (set === 0) return true;
    const wanted = bookMembers.bitsOf(set);
    if ((wanted & allBits) === 0) return false;
    const window = entryNeeds[at + 1] as number;
    const to = Math.min(tokens.count - 1, last + (window >>> 8) - 128);
    let token = Math.max(0, first + (window & 0xff) - 128);
    while (
      token <= to &&
      ((wanted & (bits[token] as number)) === 0 || !bookMembers.has(set, tokens.ids[token] as number))
    )
      token++;
    if (token > to) return false;
  }
  return true;
}
