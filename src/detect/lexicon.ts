/** Where a hash of units begins. */
export const emptyHash = 0x811c9dc5 | 0;
/** FNV-1a, one unit at a time. */
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Words of ordinary talk that are remembered; when they are more, all are forgotten. */
const mostLearned = 12_000;

/**
 * Numbers of words, found by their units without making a string. The first ones are those the rulebook names; others
 * are learned on the way, so that what costs something is worked out once per word and not once per message.
 */
export class Lexicon {
  /** How many words the rulebook names. */
  readonly size: number;
  private readonly units: Uint16Array;
  private readonly offsets: Uint32Array;
  private readonly hashes: Int32Array;
  private readonly table: Uint16Array;
  private readonly mask: number;
  private count = 1;

  /** The words of the rulebook, a space between; they are numbered from 1. */
  constructor(words: string) {
    this.size = words === '' ? 0 : words.split(' ').length;
    const most = this.size + mostLearned + 1;
    this.units = new Uint16Array(words.length + mostLearned * 8);
    this.offsets = new Uint32Array(most + 1);
    this.hashes = new Int32Array(most);
    this.table = new Uint16Array(2 ** Math.ceil(Math.log2(most * 2)));
    this.mask = this.table.length - 1;
    const word = new Uint16Array(words.length);
    let length = 0;
    for (let i = 0; i <= words.length; i++) {
      const unit = i < words.length ? words.charCodeAt(i) : 32;
      if (unit !== 32) word[length++] = unit;
      else if (length > 0) {
        this.add(word, length);
        length = 0;
      }
    }
  }

  /** Number of the word, 0 when it is none; above `size` for a learned one. */
  find(units: Uint16Array, length: number, hash: number): number {
    const { table, hashes, mask } = this;
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let found = table[at] as number; found !== 0; found = table[at] as number) {
      if (hashes[found] === hash && this.same(found, units, length)) return found;
      at = (at + 1) & mask;
    }
    return 0;
  }

  /** Number of a word the rulebook names, 0 for all others. */
  numberOf(word: string): number {
    let hash = emptyHash;
    for (let i = 0; i < word.length; i++) hash = addToHash(hash, word.charCodeAt(i));
    let at = (hash ^ (hash >>> 15)) & this.mask;
    for (let found = this.table[at] as number; found !== 0; found = this.table[at] as number) {
      if (found <= this.size && this.hashes[found] === hash && this.spells(found, word)) return found;
      at = (at + 1) & this.mask;
    }
    return 0;
  }

  /** Learns a word that was not found and gives its number; it may take the place of all learned before. */
  learn(units: Uint16Array, length: number): number {
    if (this.count >= this.hashes.length || (this.offsets[this.count] as number) + length > this.units.length)
      this.forget();
    return this.add(units, length);
  }

  /** The word of that number, where the rulebook names it. */
  wordOf(number: number): string | undefined {
    if (number === 0 || number > this.size) return undefined;
    const at = this.offsets[number] as number;
    return String.fromCharCode(...this.units.subarray(at, this.offsets[number + 1]));
  }

  private same(found: number, units: Uint16Array, length: number): boolean {
    const start = this.offsets[found] as number;
    if ((this.offsets[found + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.units[start + i] !== units[i]) return false;
    return true;
  }

  private spells(found: number, word: string): boolean {
    const start = this.offsets[found] as number;
    if ((this.offsets[found + 1] as number) - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (this.units[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  private add(units: Uint16Array, length: number): number {
    const start = this.offsets[this.count] as number;
    for (let i = 0; i < length; i++) this.units[start + i] = units[i] as number;
    this.offsets[this.count + 1] = start + length;
    this.hashes[this.count] = hashOf(units, length);
    this.place(this.count);
    return this.count++;
  }

  private place(number: number): void {
    const hash = this.hashes[number] as number;
    let at = (hash ^ (hash >>> 15)) & this.mask;
    while (this.table[at] !== 0) at = (at + 1) & this.mask;
    this.table[at] = number;
  }

  private forget(): void {
    this.count = this.size + 1;
    this.table.fill(0);
    for (let number = 1; number < this.count; number++) this.place(number);
  }
}

function hashOf(units: Uint16Array, length: number): number {
  let hash = emptyHash;
  for (let i = 0; i < length; i++) hash = addToHash(hash, units[i] as number);
  return hash;
}
