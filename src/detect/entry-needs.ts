import { bookMembers } from './book-members';
import { needsPerEntry } from './packed-book';
import { ownBits, presenceBit, presenceWords } from './presence';
import { bookNumbers, rulebook } from './rulebook';
import { mostTokens, type TokenList } from './token-list';

const { entryRules, entryNeeds } = bookNumbers;

/** Of each word of the rulebook, its bit in `presence`. */
const bitOf = Uint8Array.from({ length: rulebook.wordCount + 1 }, (_, id) => presenceBit(id));
/** Of the tokens looked at, their bits; `none` for words no rule names. */
const bits = new Uint8Array(mostTokens);
const none = 255;
/** The bits of the words of the message looked at. */
const presence = new Int32Array(presenceWords);

// What is asked of an entry stands together, need after need, so that looking at it fetches one stretch of memory: the
// set, how far before and behind a word of it may stand, and the bits of its words.
const setAt = 0;
const backAt = 1;
const aheadAt = 2;
const masksAt = 3;
const needSize = masksAt + presenceWords;
const entrySize = needsPerEntry * needSize;
/** Of an entry with fewer needs the rest is nought. */
const table = new Int32Array(entryRules.length * entrySize);
for (let need = 0; need < entryRules.length * needsPerEntry; need++) {
  const set = entryNeeds[need * 2] as number;
  if (set === 0) continue;
  const window = entryNeeds[need * 2 + 1] as number;
  const start = need * needSize;
  table[start + setAt] = set;
  table[start + backAt] = (window & 0xff) - 128;
  table[start + aheadAt] = (window >>> 8) - 128;
  for (const id of bookMembers.membersOf(set)) {
    const bit = presenceBit(id);
    const at = start + masksAt + (bit >>> 5);
    table[at] = (table[at] as number) | (1 << (bit & 31));
  }
}

/** Looks at a message, of which the next questions are asked. */
export function takeNote(tokens: TokenList): void {
  presence.fill(0);
  for (let at = 0; at < tokens.count; at++) {
    const id = tokens.ids[at] as number;
    const bit = id === 0 ? none : (bitOf[id] as number);
    bits[at] = bit;
    if (bit !== none) presence[bit >>> 5] = (presence[bit >>> 5] as number) | (1 << (bit & 31));
  }
}

/** Whether the message may hold a word of each need of the entry; says yes too often rather than too rarely. */
export function mayBeMet(entry: number): boolean {
  const start = entry * entrySize;
  for (let need = start; need < start + entrySize && table[need] !== 0; need += needSize) {
    let shared = 0;
    for (let word = 0; word < presenceWords; word++)
      shared |= (table[need + masksAt + word] as number) & (presence[word] as number);
    if (shared === 0) return false;
  }
  return true;
}

/** Whether a word of each need stands as far from the token the entry waits for as its pattern has it. */
export function areNear(entry: number, from: number, tokens: TokenList): boolean {
  const start = entry * entrySize;
  for (let need = start; need < start + entrySize && table[need] !== 0; need += needSize)
    if (!isNear(need, from, tokens)) return false;
  return true;
}

function isNear(need: number, from: number, tokens: TokenList): boolean {
  const to = Math.min(tokens.count - 1, from + (table[need + aheadAt] as number));
  for (let at = Math.max(0, from + (table[need + backAt] as number)); at <= to; at++) {
    const bit = bits[at] as number;
    if (bit === none) continue;
    if ((((table[need + masksAt + (bit >>> 5)] as number) >>> (bit & 31)) & 1) === 0) continue;
    if (bit < ownBits || bookMembers.has(table[need + setAt] as number, tokens.ids[at] as number))
      return true;
  }
  return false;
}
