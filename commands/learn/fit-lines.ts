import type { Language } from '../../src/model';
import type { LinesFile } from '../rulebook/word-weights';
import { written } from './fit-language';
import { windowPieces } from './fit-windows';
import type { Lesson } from './read-lessons';
import { learnWords } from './word-lessons';

/** There are fewer lines than messages, and less in each: they are held back more. */
const shrink = 0.1;

/** Ordinary lines, of which there are more than of talks, keep what is said everywhere from leaning. */
const ordinaryCounts = 0.3;

/**
 * What comes after an expert must have been warned is as unkind, and may be talk of help. By half, lines nobody learned
 * from are put in order a little better (area under the curve 0.765 → 0.775); in full, worse again.
 */
const lateCounts = 0.5;

/** How single lines of others lean, by what unkind talks teach. */
export const unkindPieces = (lessons: readonly Lesson[]): Record<string, number> =>
  written(
    learnWords(
      lessons.flatMap((lesson) => {
        if (lesson.ofTalk === 'other' && (lesson.y === 0 || lesson.unkind))
          return lesson.late > 0 ? { ...lesson, counts: lesson.counts * lateCounts } : lesson;
        return lesson.ordinary ? { ...lesson, counts: ordinaryCounts } : [];
      }),
      shrink,
    ),
  );

type Lines = Pick<LinesFile, 'unkind' | 'said' | 'answers' | 'around'>;

export const allLinePieces = (lessons: readonly Lesson[], language: Language): Lines => ({
  unkind: unkindPieces(lessons),
  ...windowPieces(lessons, language),
});

/** What `src/rules/weights/lines-<language>.json` says. */
export function fitLines(lessons: readonly Lesson[], language: Language, digest: string): LinesFile {
  return {
    $schema: '../lines.schema.json',
    about:
      'How the pieces of the last lines of a talk lean, by whose they are: what the person judged said, what the child answers and what others say around them; and of single lines, by unkind talks. Learned from the talks in test/corpus by "npm run learn", in hundredths of log-odds.',
    language,
    lessons: { count: lessons.filter(({ ofTalk }) => ofTalk).length, digest },
    ...allLinePieces(lessons, language),
  };
}
