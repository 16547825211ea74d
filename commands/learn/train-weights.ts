/** One thing to learn from: what it shows, as numbers from 0, and whether an expert would warn. */
export interface Example {
  pieces: readonly number[];
  /** How much of each piece; 1 where nothing is said. */
  values?: readonly number[];
  y: 0 | 1;
  /** All its values are multiplied by this. */
  scale: number;
  /** How many examples it counts for. */
  counts?: number;
}

export interface Training {
  rounds: number;
  /** How strongly weights are kept small. */
  shrink: number;
}

const rate = 0.5;

/**
 * Logistic regression with weights kept small (ridge), by AdaGrad over all examples at once: no chance, so the same
 * examples give the same weights.
 */
export function trainWeights(
  examples: readonly Example[],
  pieces: number,
  { rounds, shrink }: Training,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(pieces);
  const slope = new Float64Array(pieces);
  const seen = new Float64Array(pieces).fill(1e-8);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < pieces; i++) slope[i] = shrink * (weights[i] as number);
    let drift = 0;
    for (const { pieces: own, values, y, scale, counts = 1 } of examples) {
      let sum = 0;
      for (let i = 0; i < own.length; i++)
        sum += (weights[own[i] as number] as number) * (values ? (values[i] as number) : 1);
      const wrong = counts * (1 / (1 + Math.exp(-(sum * scale + bias))) - y);
      drift += wrong;
      for (let i = 0; i < own.length; i++) {
        const piece = own[i] as number;
        slope[piece] = (slope[piece] as number) + wrong * scale * (values ? (values[i] as number) : 1);
      }
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
