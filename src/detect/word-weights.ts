import type { Language } from '../model';
import { type Numbers, unfolded } from './packed-book';
import { bookNumbers } from './rulebook';

/** How much each piece of a message speaks for a warning, in hundredths of log-odds; open addressing. */
export class WordWeights {
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly weights: Int16Array;

  /** `steps`: the numbers of the pieces in order, each less the one before; weights as they are packed. */
  constructor(steps: Numbers, weights: Numbers) {
    let size = 64;
    while (size < 2 * steps.length) size *= 2;
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.weights = new Int16Array(size);
    let key = 0;
    for (let i = 0; i < steps.length; i++) {
      key += steps[i] as number;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.weights[slot] = unfolded(weights[i] as number);
    }
  }

  /** 0 for pieces nobody weighed. */
  of(key: number): number {
    return this.weights[this.slotOf(key)] as number;
  }

  private slotOf(key: number): number {
    let slot = (key ^ (key >>> 9)) & this.mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }
}

const made: Partial<Record<Language, WordWeights>> = {};

/** Weighs by these from now on; `npm run learn` judges talks by words learned without them. */
export function useWordWeights(language: Language, weights: WordWeights): void {
  made[language] = weights;
}

export function wordWeights(language: Language): WordWeights {
  const known = made[language];
  if (known) return known;
  const fresh =
    language === 'en'
      ? new WordWeights(bookNumbers.englishPieces, bookNumbers.englishWeights)
      : new WordWeights(bookNumbers.chinesePieces, bookNumbers.chineseWeights);
  made[language] = fresh;
  return fresh;
}
