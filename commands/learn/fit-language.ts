import type { Language } from '../../src/model';
import type { WeightsFile } from '../rulebook/word-weights';
import type { Lesson } from './read-lessons';
import { type Learned, learnWords, scoreOf } from './word-lessons';

const folds = 3;

/**
 * Weights below this add little but size, among the many pieces of several words even larger ones: without them the
 * file is a third as long, and how well held cases are put in order (area under the curve) falls by 0.0014.
 * Finer steps than five hundredths add nothing.
 */
const least = 30;
const leastOfFar = 60;
const leastFor = (piece: string): number => (/^(skip|run) /.test(piece) ? leastOfFar : least);
const inFives = (value: number): number => 5 * Math.round(value * 20);

/** Scores every lesson by what is learned from the others' sittings, as if it came from the world. */
export function scoreApart(lessons: readonly Lesson[]): void {
  const sittings = [...new Set(lessons.map(({ sitting }) => sitting))].sort();
  const fold = new Map(sittings.map((sitting, at) => [sitting, at % folds]));
  for (let at = 0; at < folds; at++) {
    const learned = learnWords(lessons.filter(({ sitting }) => fold.get(sitting) !== at));
    for (const lesson of lessons)
      if (fold.get(lesson.sitting) === at) lesson.evidence.words = 100 * scoreOf(lesson.pieces, learned);
  }
}

/** The weights of a language's words as they are written down. */
export const piecesOf = (lessons: readonly Lesson[]): Record<string, number> => written(learnWords(lessons));

export const written = ({ weights }: Learned): Record<string, number> =>
  Object.fromEntries(
    [...weights]
      .map(([piece, weight]) => [piece, inFives(weight)] as const)
      .filter(([piece, weight]) => Math.abs(weight) >= leastFor(piece)),
  );

/** What `src/rules/weights/<language>.json` says. */
export function fitLanguage(lessons: readonly Lesson[], language: Language, digest: string): WeightsFile {
  return {
    $schema: '../weights.schema.json',
    about:
      'How the pieces of a message lean towards a warning, learned from the cases in test/corpus by "npm run learn", in hundredths of log-odds.',
    language,
    lessons: { count: lessons.length, digest },
    pieces: piecesOf(lessons),
  };
}
