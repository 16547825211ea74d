import { expect, it } from 'vitest';
import { readRuleFiles } from '../../commands/rulebook/read-rules';
import { lexicon } from '../../src/detect/book-lexicon';
import { readInSteps } from '../../src/detect/read-cues';
import { languages } from '../../src/model';

/** A word no rule names, more often than there are places for single tokens (`entry-needs.ts`). */
const unknown = 'zamboni';
const long = `${`${unknown} `.repeat(70)}. `;
/** Some of every file. */
const ofEach = 20;

const raised = (text: string): string[] =>
  readInSteps(text, { role: 'other', name: 'x' }).readings.flatMap(({ raw }) => raw.map(({ rule }) => rule));

it.each(languages)('finds in a long message what it finds in a short one, %s', (language) => {
  expect(lexicon.numberOf(unknown)).toBe(0);
  const hits = readRuleFiles(language).flatMap(({ content }) =>
    content.rules.flatMap(({ examples }) => examples.hit).slice(0, ofEach),
  );
  expect(hits.length).toBeGreaterThan(300);
  const lost = hits.filter((hit) => {
    const text = hit.replaceAll('^', '. ');
    const inLong = new Set(raised(long + text));
    return raised(text).some((rule) => !inLong.has(rule));
  });
  expect(lost).toEqual([]);
});
