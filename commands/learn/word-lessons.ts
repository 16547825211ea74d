import { doubt } from '../../src/detect/weigh-words';
import type { Lesson } from './read-lessons';
import { type Example, trainWeights } from './train-weights';

/** A piece that came once or twice tells more of its author than of its meaning. */
const leastLessons = 3;

export interface Learned {
  /** By the piece as it is written, in log-odds. */
  weights: Map<string, number>;
}

/**
 * Each piece is scaled by how unevenly it is shared between what warns and what does not, so that one found about as
 * often in both must earn its weight against a stronger pull to nothing (S. Wang, C. Manning, "Baselines and Bigrams",
 * ACL 2012, https://aclanthology.org/P12-2018). Held cases come out as they do without, with two thirds of the pieces.
 */
export function learnWords(lessons: readonly Lesson[], shrink = 0.02): Learned {
  const found = countLessons(lessons);
  const known = [...found]
    .filter(([piece, { warned, quiet }]) => warned + quiet >= leastLessons && piece.isWellFormed())
    .map(([piece]) => piece);
  known.sort();
  const uneven = unevenness(known.map((piece) => found.get(piece) as Counts));
  const numbers = new Map(known.map((piece, at) => [piece, at]));
  const examples: Example[] = lessons.map(({ pieces, y, counts }) => {
    const own = pieces.flatMap((piece) => numbers.get(piece) ?? []);
    return {
      pieces: own,
      values: own.map((piece) => uneven[piece] as number),
      scale: 1 / Math.sqrt(pieces.length + doubt),
      y,
      counts,
    };
  });
  const { weights } = trainWeights(examples, known.length, { rounds: 500, shrink });
  return {
    weights: new Map(known.map((piece, at) => [piece, (weights[at] as number) * (uneven[at] as number)])),
  };
}

/** In how many lessons of either sort a piece is found. */
interface Counts {
  warned: number;
  quiet: number;
}

function countLessons(lessons: readonly Lesson[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { pieces, y } of lessons)
    for (const piece of new Set(pieces)) {
      const count = counts.get(piece) ?? { warned: 0, quiet: 0 };
      counts.set(piece, count);
      if (y === 1) count.warned++;
      else count.quiet++;
    }
  return counts;
}

/** The size of the logarithm of the ratio of its shares, each count being one more than it is. */
export function unevenness(counts: readonly Counts[]): number[] {
  const all = { warned: 0, quiet: 0 };
  for (const { warned, quiet } of counts) {
    all.warned += warned + 1;
    all.quiet += quiet + 1;
  }
  return counts.map(({ warned, quiet }) =>
    Math.abs(Math.log((warned + 1) / all.warned / ((quiet + 1) / all.quiet))),
  );
}

/** As `weighWords`, in log-odds. */
export function scoreOf(pieces: readonly string[], { weights }: Learned): number {
  let sum = 0;
  for (const piece of pieces) sum += weights.get(piece) ?? 0;
  return sum / Math.sqrt(pieces.length + doubt);
}
