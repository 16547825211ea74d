import type { Language } from '../../src/model';
import type { LinesFile } from '../rulebook/word-weights';
import { written } from './fit-language';
import type { Lesson } from './read-lessons';
import { learnWords } from './word-lessons';

/** There are fewer lines than messages, and less in each: they are held back more. */
const shrink = 0.1;

/** Ordinary lines, of which there are more than of talks, keep what is said everywhere from leaning. */
const ordinaryCounts = 0.3;

/** What lines of whole talks, by the child or by others, teach of how such lines lean. */
export const linePieces = (lessons: readonly Lesson[], who: 'child' | 'other'): Record<string, number> =>
  written(
    learnWords(
      lessons.flatMap((lesson) => {
        if (lesson.ofTalk === who) return lesson;
        return lesson.ordinary ? { ...lesson, counts: ordinaryCounts } : [];
      }),
      shrink,
    ),
  );

/** What `src/rules/weights/lines-<language>.json` says. */
export function fitLines(lessons: readonly Lesson[], language: Language, digest: string): LinesFile {
  return {
    $schema: '../lines.schema.json',
    about:
      'How the pieces of a line lean in a talk, by what others than the child say there and what the child answers, learned from the talks in test/corpus by "npm run learn", in hundredths of log-odds.',
    language,
    lessons: { count: lessons.filter(({ ofTalk }) => ofTalk).length, digest },
    talk: linePieces(lessons, 'other'),
    answers: linePieces(lessons, 'child'),
  };
}
