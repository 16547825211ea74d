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
  const { own, value, starts } = inRow(examples);
  const weights = new Float64Array(pieces);
  const slope = new Float64Array(pieces);
  const seen = new Float64Array(pieces).fill(1e-8);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < pieces; i++) slope[i] = shrink * (weights[i] as number);
    let drift = 0;
    for (const [at, { y, counts = 1 }] of examples.entries()) {
      const start = starts[at] as number;
      const end = starts[at + 1] as number;
      let sum = bias;
      for (let i = start; i < end; i++) sum += (weights[own[i] as number] as number) * (value[i] as number);
      const wrong = counts * (1 / (1 + Math.exp(-sum)) - y);
      drift += wrong;
      for (let i = start; i < end; i++) {
        const piece = own[i] as number;
        slope[piece] = (slope[piece] as number) + wrong * (value[i] as number);
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

/** The pieces of all examples one behind the other, for speed: those of example `n` begin at `starts[n]`. */
function inRow(examples: readonly Example[]): { own: Int32Array; value: Float64Array; starts: Int32Array } {
  const starts = new Int32Array(examples.length + 1);
  for (const [at, { pieces }] of examples.entries()) starts[at + 1] = (starts[at] as number) + pieces.length;
  const own = new Int32Array(starts[examples.length] as number);
  const value = new Float64Array(own.length);
  for (const [at, { pieces, values, scale }] of examples.entries())
    for (const [i, piece] of pieces.entries()) {
      own[(starts[at] as number) + i] = piece;
      value[(starts[at] as number) + i] = scale * (values?.[i] ?? 1);
    }
  return { own, value, starts };
}
