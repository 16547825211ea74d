import { bookMembers } from './book-members';
import { needsPerEntry } from './packed-book';
import { ownBits, presenceBit, presenceWords } from './presence';
import { bookNumbers, rulebook } from './rulebook';
import { mostTokens, type TokenList } from './token-list';

const { entryRules, entryNeeds } = bookNumbers;
const masksPerEntry = needsPerEntry * presenceWords;

/** Of each word of the rulebook, its bit in `presence`. */
const bitOf = Uint8Array.from({ length: rulebook.wordCount + 1 }, (_, id) => presenceBit(id));
/** Of the tokens looked at, their bits; `none` for words no rule names. */
const bits = new Uint8Array(mostTokens);
const none = 255;
/** The bits of the words of the message looked at. */
const presence = new Int32Array(presenceWords);

/** The bits of the words of each need, entry after entry: most are ruled out by them. All ones where there is no need. */
const masks = new Int32Array(entryRules.length * masksPerEntry).fill(-1);
for (let need = 0; need < entryRules.length * needsPerEntry; need++) {
  const set = entryNeeds[need * 2] as number;
  if (set === 0) continue;
  masks.fill(0, need * presenceWords, (need + 1) * presenceWords);
  for (const id of bookMembers.membersOf(set)) {
    const bit = presenceBit(id);
    const at = need * presenceWords + (bit >>> 5);
    masks[at] = (masks[at] as number) | (1 << (bit & 31));
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
  const end = (entry + 1) * masksPerEntry;
  for (let mask = entry * masksPerEntry; mask < end; mask += presenceWords) {
    let shared = 0;
    for (let word = 0; word < presenceWords; word++)
      shared |= (masks[mask + word] as number) & (presence[word] as number);
    if (shared === 0) return false;
  }
  return true;
}

/** Whether a word of each need stands as far from the token the entry waits for as its pattern has it. */
export function areNear(entry: number, from: number, tokens: TokenList): boolean {
  for (let need = entry * needsPerEntry; need < (entry + 1) * needsPerEntry; need++)
    if (!isNear(need, from, tokens)) return false;
  return true;
}

function isNear(need: number, from: number, tokens: TokenList): boolean {
  const set = entryNeeds[need * 2] as number;
  if (set === 0) return true;
  const window = entryNeeds[need * 2 + 1] as number;
  const to = Math.min(tokens.count - 1, from + (window >>> 8) - 128);
  for (let at = Math.max(0, from + (window & 0xff) - 128); at <= to; at++) {
    const bit = bits[at] as number;
    if (bit === none) continue;
    if ((((masks[need * presenceWords + (bit >>> 5)] as number) >>> (bit & 31)) & 1) === 0) continue;
    if (bit < ownBits || bookMembers.has(set, tokens.ids[at] as number)) return true;
  }
  return false;
}
