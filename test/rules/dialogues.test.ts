import { describe, expect, it } from 'vitest';
import { type Dialogue, messagesOf, readDialogueFiles } from '../../commands/rulebook/read-dialogues';
import { Listener } from '../../src/detect/listen';
import { patterns } from '../../src/detect/pattern-book';
import { readCues, readSigns } from '../../src/detect/read-cues';
import { emptyMemory } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import { languages } from '../../src/model';
import schema from '../../src/rules/dialogues.schema.json';
import { filesUnder, readSource } from '../architecture/source-file';
import { schemaErrors } from '../help/schema-errors';

/** Warnings of a dialogue as `line: pattern`, lines counted from 1, and which cues were seen on the way. */
function play(
  dialogue: Dialogue,
  read = readCues,
): { warned: { line: number; pattern: string }[]; seen: string[] } {
  let memory = emptyMemory();
  const listener = new Listener(read);
  const warned: { line: number; pattern: string }[] = [];
  const seen: string[] = [];
  for (const message of messagesOf(dialogue))
    for (const { talk, ...heard } of listener.hear(message, true)) {
      const report = read === byRules || !talk ? heard : { ...heard, talk };
      seen.push(...report.cues.map(({ rule, weight }) => `${Number(report.message) + 1}: ${rule} ${weight}`));
      const followed = follow(memory, report, message.at);
      memory = followed.memory;
      for (const { level, pattern } of followed.findings)
        if (level !== 'notice') warned.push({ line: Number(message.id) + 1, pattern });
    }
  return { warned, seen };
}

/** A pattern is proved by what the rules see; how the words of a message and a talk lean has its own tests. */
const byRules: typeof readCues = (text, author) => readSigns(text, author).cues;

const all = languages.flatMap((language) =>
  readDialogueFiles(language).map((read) => ({ language, ...read })),
);

describe('dialogues', () => {
  it.each(all.map((read) => [`${read.language}/${read.file}`, read] as const))('%s', (_, read) => {
    const { language, file, content } = read;
    expect(schemaErrors(schema, schema, content)).toEqual([]);
    expect(content.language).toBe(language);
    expect(file).toBe(`${content.pattern}.json`);
    expect(
      content.dialogues.some(({ warns }) => warns),
      'one that must warn',
    ).toBe(true);
    expect(
      content.dialogues.some(({ warns }) => !warns),
      'a look-alike that must not',
    ).toBe(true);
    for (const dialogue of content.dialogues) {
      expect(dialogue.id.startsWith(`${language}.${content.pattern}.`), dialogue.id).toBe(true);
      const { warned, seen } = play(dialogue, byRules);
      const told = `${dialogue.id} saw\n  ${seen.join('\n  ')}\n`;
      if (!dialogue.warns) {
        expect(warned, told).toEqual([]);
        continue;
      }
      const { from, by } = dialogue.warns;
      const first = warned[0]?.line ?? Number.POSITIVE_INFINITY;
      expect(first, told).toBeGreaterThanOrEqual(from);
      expect(first, told).toBeLessThanOrEqual(by);
      const met = warned.filter(({ line }) => line <= by).map(({ pattern }) => pattern);
      expect(met, `${told}and did not meet the pattern it proves`).toContain(content.pattern);
    }
  });

  it('prove every pattern in both languages, and nothing that is no pattern', () => {
    const ids = [...new Set(patterns.map(({ id }) => id))].sort();
    for (const language of languages)
      expect(
        all.filter((read) => read.language === language).map(({ content }) => content.pattern),
        `a file in src/rules/dialogues/${language} for each pattern`,
      ).toEqual(ids);
  });

  it('have ids that are used once', () => {
    const ids = all.flatMap(({ content }) => content.dialogues.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('stay out of what is built', () => {
    const importing = filesUnder('src', /\.tsx?$/)
      .map(readSource)
      .filter(({ imports }) => imports.some((name) => name.includes('dialogues')));
    expect(importing.map(({ path }) => path)).toEqual([]);
  });
});
