import { doubt } from '../../src/detect/weigh-words';
import type { Lesson } from './read-lessons';
import { type Example, trainWeights } from './train-weights';

/** A piece that came once or twice tells more of its author than of its meaning. */
const leastLessons = 3;

export interface Learned {
  /** By the piece as it is written, in log-odds. */
  weights: Map<string, number>;
}

export function learnWords(lessons: readonly Lesson[]): Learned {
  const lessonsWith = new Map<string, number>();
  for (const { pieces } of lessons)
    for (const piece of new Set(pieces)) lessonsWith.set(piece, (lessonsWith.get(piece) ?? 0) + 1);
  const known = [...lessonsWith]
    .filter(([piece, count]) => count >= leastLessons && piece.isWellFormed())
    .map(([piece]) => piece);
  known.sort();
  const numbers = new Map(known.map((piece, at) => [piece, at]));
  const examples: Example[] = lessons.map(({ pieces, y }) => ({
    pieces: pieces.flatMap((piece) => numbers.get(piece) ?? []),
    scale: 1 / Math.sqrt(pieces.length + doubt),
    y,
  }));
  const { weights } = trainWeights(examples, known.length, { rounds: 500, shrink: 0.02 });
  return { weights: new Map(known.map((piece, at) => [piece, weights[at] as number])) };
}

/** As `weighWords`, in log-odds. */
export function scoreOf(pieces: readonly string[], { weights }: Learned): number {
  let sum = 0;
  for (const piece of pieces) sum += weights.get(piece) ?? 0;
  return sum / Math.sqrt(pieces.length + doubt);
}
