/** 24,000 pairs at two bits each leave one pair in thirty taken for a word that is none, which only spares it. */
export const ordinaryBits = 2 ** 18;

/** The two places where the bits of a pair of characters stand. */
export function placeOfPair(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 14;
}
export function otherPlaceOfPair(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(second, 0x27d4eb2f) ^ first, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 14;
}
