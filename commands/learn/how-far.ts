import { shows, warnsAlone } from '../../src/detect/evidence';
import type { Language } from '../../src/model';
import type { Lesson } from './read-lessons';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** What the needs in force do to cases no writer of rules has read, by what the rules saw in them. */
export function howFar(lessons: readonly Lesson[], language: Language): string {
  const honest = lessons.filter(({ unread, ofTalk }) => unread && !ofTalk);
  const loud = honest.filter(({ y }) => y === 1);
  const quiet = honest.filter(({ y }) => y === 0);
  const warned = (some: readonly Lesson[]): Lesson[] =>
    some.filter(({ evidence }) => warnsAlone(evidence, language));
  const rows = shows.slice(1).map((sort) => {
    const of = (some: readonly Lesson[]): Lesson[] => some.filter(({ evidence }) => evidence.shows === sort);
    return `    ${sort.padEnd(9)} warns of ${percent(warned(of(loud)).length, loud.length)} of ${percent(of(loud).length, loud.length)} and wrongly of ${percent(warned(of(quiet)).length, quiet.length)} of ${percent(of(quiet).length, quiet.length)}`;
  });
  return [
    `    warned ${percent(warned(loud).length, loud.length)} of ${loud.length} · quiet ${percent(quiet.length - warned(quiet).length, quiet.length)} of ${quiet.length}`,
    ...rows,
  ].join('\n');
}
