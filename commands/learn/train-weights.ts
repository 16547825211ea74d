import { doubt } from '../../src/detect/weigh-words';

/** One message to learn from: its pieces as numbers from 0, and whether an expert would warn. */
export interface Example {
  pieces: readonly number[];
  y: 0 | 1;
  /** How many pieces it has in all, also those too rare to learn from. */
  size: number;
}

const rounds = 150;
const rate = 0.5;
const shrink = 0.05;

/**
 * Logistic regression with weights kept small (ridge), by AdaGrad over all examples at once: no chance, so the same
 * examples give the same weights. A message counts by the root of its known pieces, as in `weighWords`.
 */
export function trainWeights(
  examples: readonly Example[],
  pieces: number,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(pieces);
  const slope = new Float64Array(pieces);
  const seen = new Float64Array(pieces).fill(1e-8);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < pieces; i++) slope[i] = shrink * (weights[i] as number);
    let drift = 0;
    for (const { pieces: own, y, size } of examples) {
      const scale = 1 / Math.sqrt(size + doubt);
      let sum = 0;
      for (const piece of own) sum += weights[piece] as number;
      const wrong = 1 / (1 + Math.exp(-(sum * scale + bias))) - y;
      drift += wrong;
      for (const piece of own) slope[piece] = (slope[piece] as number) + wrong * scale;
    }
    for (let i = 0; i < pieces; i++) {
      const step = slope[i] as number;
      seen[i] = (seen[i] as number) + step * step;
      weights[i] = (weights[i] as number) - (rate * step) / Math.sqrt(seen[i] as number);
    }
    bias -= (rate * drift) / examples.length;
  }
  return { weights, bias };
}
