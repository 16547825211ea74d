import { addToHash, emptyHash } from './lexicon';

function hashOf(key: string): number {
  let hash = emptyHash;
  for (let i = 0; i < key.length; i++) hash = addToHash(hash, key.charCodeAt(i));
  return hash;
}

/** Numbered words by some key of theirs, in a few bytes a word; made when first asked. */
export class WordIndex {
  private hashes: Int32Array | undefined;
  private numbers = new Uint16Array(0);

  constructor(
    private readonly count: number,
    private readonly wordOf: (number: number) => string,
    /** Undefined for words that are not to be found. */
    private readonly keyOf: (word: string) => string | undefined,
  ) {}

  /** Words with that key, the earlier ones first. */
  find(key: string): string[] {
    const hashes = this.made();
    const wanted = hashOf(key);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    const words: string[] = [];
    for (; hashes[low] === wanted; low++) {
      const word = this.wordOf(this.numbers[low] as number);
      if (this.keyOf(word) === key) words.push(word);
    }
    return words;
  }

  private made(): Int32Array {
    if (this.hashes) return this.hashes;
    const found: [hash: number, number: number][] = [];
    for (let number = 1; number <= this.count; number++) {
      const key = this.keyOf(this.wordOf(number));
      if (key !== undefined) found.push([hashOf(key), number]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    this.numbers = Uint16Array.from(found, ([, number]) => number);
    this.hashes = Int32Array.from(found, ([hash]) => hash);
    return this.hashes;
  }
}
