import type { Language } from '../../src/model';
import type { LinesFile } from '../rulebook/word-weights';
import { written } from './fit-language';
import type { Lesson } from './read-lessons';
import { learnWords } from './word-lessons';

/** There are fewer lines than messages, and less in each: they are held back more. */
const shrink = 0.1;

/** Ordinary lines, of which there are more than of talks, keep what is said everywhere from leaning. */
const ordinaryCounts = 0.3;

/**
 * What comes after an expert must have been warned is as unkind or as uneasy, and may be talk of help. By half, lines nobody learned
 * from are put in order a little better (area under the curve 0.765 → 0.775 for unkind ones); in full, worse again.
 */
const lateCounts = 0.5;

/** Which lines of whole talks teach: what the child answers, what others say, and what they say in talks that are unkind. */
const teaches: Record<keyof Lines, (lesson: Lesson) => boolean> = {
  answers: ({ ofTalk }) => ofTalk === 'child',
  talk: ({ ofTalk }) => ofTalk === 'other',
  unkind: ({ ofTalk, y, unkind }) => ofTalk === 'other' && (y === 0 || unkind),
};
type Lines = Pick<LinesFile, 'talk' | 'unkind' | 'answers'>;

/** How lines of talks lean by what such lines teach. */
export const linePieces = (lessons: readonly Lesson[], by: keyof Lines): Record<string, number> =>
  written(
    learnWords(
      lessons.flatMap((lesson) => {
        if (teaches[by](lesson))
          return lesson.late ? { ...lesson, counts: lesson.counts * lateCounts } : lesson;
        return lesson.ordinary ? { ...lesson, counts: ordinaryCounts } : [];
      }),
      shrink,
    ),
  );

export const allLinePieces = (lessons: readonly Lesson[]): Lines => ({
  talk: linePieces(lessons, 'talk'),
  unkind: linePieces(lessons, 'unkind'),
  answers: linePieces(lessons, 'answers'),
});

/** What `src/rules/weights/lines-<language>.json` says. */
export function fitLines(lessons: readonly Lesson[], language: Language, digest: string): LinesFile {
  return {
    $schema: '../lines.schema.json',
    about:
      'How the pieces of a line lean in a talk, by what others than the child say there, what they say in unkind talks and what the child answers, learned from the talks in test/corpus by "npm run learn", in hundredths of log-odds.',
    language,
    lessons: { count: lessons.filter(({ ofTalk }) => ofTalk).length, digest },
    ...allLinePieces(lessons),
  };
}
