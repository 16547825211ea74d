import { rulebook } from './rulebook';

/** The commonest words have a bit of their own: English ones of two letters or more, and all others; the rest share 128. */
const english = 32;
const others = 64;
const shared = 128;
export const ownBits = english + others;
/** Words of 32 bits that say which words a message holds. */
export const presenceWords = (ownBits + shared) / 32;
/** The uppermost bits of a hash, as many as tell the shared ones apart. */
const sharedShift = Math.clz32(shared - 1);

/**
 * Which of these bits stands for a word of the rulebook; below `ownBits`, for no other. Sets without any of the commonest words are told by one look
 * from a message that holds little else, as most do.
 */
export function presenceBit(id: number): number {
  if (id <= english) return id - 1;
  const other = id - rulebook.english;
  if (other > 0 && other <= others) return english + other - 1;
  return ownBits + (Math.imul(id, 0x9e3779b1) >>> sharedShift);
}
