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

/** Where the words of each bit stand in the message: one of 32 bits for as many tokens in a row as `wide` says. */
const places = new Int32Array(32 * presenceWords);
/** Each place is 2 to the power of this many tokens. */
let wide = 0;

/** Looks at a message, of which the next question is asked. */
export function takeNote(tokens: TokenList): void {
  presence.fill(0);
  places.fill(0);
  wide = Math.max(0, 27 - Math.clz32(tokens.count - 1));
  for (let at = 0; at < tokens.count; at++) {
    const id = tokens.ids[at] as number;
    const bit = id === 0 ? none : (bitOf[id] as number);
    bits[at] = bit;
    if (bit === none) continue;
    presence[bit >>> 5] = (presence[bit >>> 5] as number) | (1 << (bit & 31));
    places[bit] = (places[bit] as number) | (1 << (at >>> wide));
  }
}

/** Whether a word of each need of the entry stands as far from the token it waits for as its pattern has it. */
export function areMet(entry: number, from: number, tokens: TokenList): boolean {
  const start = entry * entrySize;
  for (let need = start; need < start + entrySize && table[need] !== 0; need += needSize)
    if (!isMet(need, from, tokens)) return false;
  return true;
}

/** Of the words the message shares with the need, the places are looked at; what places do not tell, token by token. */
function isMet(need: number, from: number, tokens: TokenList): boolean {
  const first = Math.max(0, from + (table[need + backAt] as number));
  const last = Math.min(tokens.count - 1, from + (table[need + aheadAt] as number));
  if (first > last) return false;
  const window = (-1 << (first >>> wide)) & (-1 >>> (31 - (last >>> wide)));
  for (let word = 0; word < presenceWords; word++) {
    let shared = (table[need + masksAt + word] as number) & (presence[word] as number);
    while (shared !== 0) {
      const bit = 31 - Math.clz32(shared);
      shared &= ~(1 << bit);
      let here = (places[(word << 5) | bit] as number) & window;
      if (here === 0) continue;
      if (wide > 0) return isNear(need, first, last, tokens);
      if (word < ownBits / 32) return true;
      for (; here !== 0; here &= here - 1)
        if (
          bookMembers.has(table[need + setAt] as number, tokens.ids[31 - Math.clz32(here & -here)] as number)
        )
          return true;
    }
  }
  return false;
}

function isNear(need: number, first: number, last: number, tokens: TokenList): boolean {
  for (let at = first; at <= last; at++) {
    const bit = bits[at] as number;
    if (bit === none) continue;
    if ((((table[need + masksAt + (bit >>> 5)] as number) >>> (bit & 31)) & 1) === 0) continue;
    if (bit < ownBits || bookMembers.has(table[need + setAt] as number, tokens.ids[at] as number))
      return true;
  }
  return false;
}
