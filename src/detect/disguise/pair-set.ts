import { ordinaryBits, otherPlaceOfPair, placeOfPair } from './ordinary-pairs';

/** Pairs of characters, held as bits: says yes for every pair added, and once in ten thousand for another. */
export class PairSet {
  private readonly bytes = new Uint8Array(ordinaryBits / 8);

  add(first: number, second: number): void {
    this.set(placeOfPair(first, second));
    this.set(otherPlaceOfPair(first, second));
  }

  has(first: number, second: number): boolean {
    return this.isSet(placeOfPair(first, second)) && this.isSet(otherPlaceOfPair(first, second));
  }

  private set(place: number): void {
    this.bytes[place >> 3] = (this.bytes[place >> 3] as number) | (1 << (place & 7));
  }

  private isSet(place: number): boolean {
    return ((this.bytes[place >> 3] as number) & (1 << (place & 7))) !== 0;
  }

  /** As eight bits to a character from U+0100, and back. */
  static from(written: string): PairSet {
    const set = new PairSet();
    for (let i = 0; i < written.length; i++) set.bytes[i] = written.charCodeAt(i) - 0x100;
    return set;
  }

  written(): string {
    return Array.from(this.bytes, (byte) => String.fromCharCode(0x100 + byte)).join('');
  }
}
