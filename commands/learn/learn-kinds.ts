import { groomingKinds, harassmentKinds, type Kind } from '../../src/model';
import type { Lesson } from './read-lessons';

export interface KindFit {
  kinds: { kind: Kind; start: number }[];
  /** By piece: how much it speaks for each kind, in log-odds; small ones left out. */
  pieces: Map<string, Map<number, number>>;
}

const rounds = 80;
const rate = 0.4;
const shrink = 0.05;
const leastLessons = 6;
const leastWeight = 0.5;

/** Whole words and pairs only: parts of words add little to what a message is about and much to the size. */
const tells = (piece: string): boolean => !piece.startsWith('part ');

/** Softmax regression over the messages that should warn; deterministic like `trainWeights`. */
export function learnKinds(lessons: readonly Lesson[]): KindFit {
  const taught = lessons.filter(({ y, kind }) => y === 1 && kind !== undefined);
  const kinds = [...harassmentKinds, ...groomingKinds].filter((kind) =>
    taught.some((one) => one.kind === kind),
  );
  const counts = new Map<string, number>();
  for (const { pieces } of taught)
    for (const piece of new Set(pieces.filter(tells))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const known = [...counts]
    .filter(([piece, count]) => count >= leastLessons && piece.isWellFormed())
    .map(([piece]) => piece);
  known.sort();
  const numbers = new Map(known.map((piece, at) => [piece, at]));
  const rows = taught.map(({ pieces, kind }) => ({
    pieces: pieces.flatMap((piece) => numbers.get(piece) ?? []),
    kind: kinds.indexOf(kind as Kind),
  }));
  const size = kinds.length;
  const weights = new Float64Array(known.length * size);
  const slope = new Float64Array(weights.length);
  const seen = new Float64Array(weights.length).fill(1e-8);
  const start = new Float64Array(size);
  const sums = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < weights.length; i++) slope[i] = shrink * (weights[i] as number);
    const drift = new Float64Array(size);
    for (const { pieces, kind } of rows) {
      const scale = 1 / Math.sqrt(Math.max(1, pieces.length));
      sums.set(start);
      for (const piece of pieces)
        for (let at = 0; at < size; at++)
          sums[at] = (sums[at] as number) + (weights[piece * size + at] as number) * scale;
      const most = Math.max(...sums);
      let total = 0;
      for (let at = 0; at < size; at++) total += Math.exp((sums[at] as number) - most);
      for (let at = 0; at < size; at++)
        sums[at] = Math.exp((sums[at] as number) - most) / total - (at === kind ? 1 : 0);
      for (let at = 0; at < size; at++) drift[at] = (drift[at] as number) + (sums[at] as number);
      for (const piece of pieces)
        for (let at = 0; at < size; at++)
          slope[piece * size + at] = (slope[piece * size + at] as number) + (sums[at] as number) * scale;
    }
    for (let i = 0; i < weights.length; i++) {
      const step = slope[i] as number;
      seen[i] = (seen[i] as number) + step * step;
      weights[i] = (weights[i] as number) - (rate * step) / Math.sqrt(seen[i] as number);
    }
    for (let at = 0; at < size; at++)
      start[at] = (start[at] as number) - (rate * (drift[at] as number)) / rows.length;
  }
  const pieces: KindFit['pieces'] = new Map();
  for (const [piece, number] of numbers) {
    const kept = kinds.flatMap((_, at) => {
      const weight = weights[number * size + at] as number;
      return Math.abs(weight) >= leastWeight ? [[at, weight] as [number, number]] : [];
    });
    if (kept.length > 0) pieces.set(piece, new Map(kept));
  }
  return { kinds: kinds.map((kind, at) => ({ kind, start: start[at] as number })), pieces };
}
