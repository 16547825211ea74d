import type { Language } from '../model';
import { type Numbers, unfolded } from './packed-book';
import { bookNumbers } from './rulebook';
import type { TaughtBy } from './taught-by';

/** At most five slots of eight are taken: half the memory of a table twice as large, and no slower. */
const spare = 1.6;

/** How much each piece of a message speaks for a warning, in hundredths of log-odds; open addressing. */
export class WordWeights {
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly weights: Int16Array;

  /** `steps`: the numbers of the pieces in order, each less the one before; weights as they are packed. */
  constructor(steps: Numbers, weights: Numbers) {
    let size = 64;
    while (size < spare * steps.length) size *= 2;
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

type Table = readonly [pieces: Numbers, weights: Numbers];
const tables: Record<Language, Record<TaughtBy, () => Table>> = {
  en: {
    messages: () => [bookNumbers.englishPieces, bookNumbers.englishWeights],
    unkind: () => [bookNumbers.englishUnkindPieces, bookNumbers.englishUnkindWeights],
    said: () => [bookNumbers.englishSaidPieces, bookNumbers.englishSaidWeights],
    answers: () => [bookNumbers.englishAnswerPieces, bookNumbers.englishAnswerWeights],
    around: () => [bookNumbers.englishAroundPieces, bookNumbers.englishAroundWeights],
  },
  zh: {
    messages: () => [bookNumbers.chinesePieces, bookNumbers.chineseWeights],
    unkind: () => [bookNumbers.chineseUnkindPieces, bookNumbers.chineseUnkindWeights],
    said: () => [bookNumbers.chineseSaidPieces, bookNumbers.chineseSaidWeights],
    answers: () => [bookNumbers.chineseAnswerPieces, bookNumbers.chineseAnswerWeights],
    around: () => [bookNumbers.chineseAroundPieces, bookNumbers.chineseAroundWeights],
  },
};

const made: Record<Language, Partial<Record<TaughtBy, WordWeights>>> = { en: {}, zh: {} };

/** Weighs by these from now on; `npm run learn` judges talks by words learned without them. */
export function useWordWeights(language: Language, by: TaughtBy, weights: WordWeights): void {
  made[language][by] = weights;
}

/** Made when first asked for: most pages never see a sign. */
export function wordWeights(language: Language, by: TaughtBy): WordWeights {
  const fresh = made[language][by] ?? new WordWeights(...tables[language][by]());
  made[language][by] = fresh;
  return fresh;
}
