import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleFile } from '../rulebook/read-rules';
import { unwrittenPattern } from './next-steps';

export const writeJson = (file: string, value: unknown): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** A rule that finds nothing yet; its texts say what to write into them. */
export const emptyRule = (id: string): RuleFile['rules'][number] => ({
  id,
  weight: 1,
  from: 'other',
  match: [unwrittenPattern],
  why: {
    en: 'NEXT 2: say in one plain English sentence to the child why this matters',
    zh: 'NEXT 2: 用一句中文告诉孩子为什么要留意',
  },
  examples: {
    hit: ['NEXT 3: write two messages the rule must find', 'NEXT 3: and this is the second'],
    miss: ['NEXT 3: write two look-alikes it must leave alone', 'NEXT 3: and this is the second'],
  },
});

/** Adds a rule to the file of its cue. */
export function beginRule(root: string, [language, cue, name]: string[]): string[] {
  if (!language || !cue || !/^[a-z0-9-]+$/.test(name ?? ''))
    throw new Error(
      'npm run new -- rule LANGUAGE CUE SHORT-NAME, for example: rule en secrecy hide-the-phone',
    );
  const file = path.join(root, 'src', 'rules', language, `${cue}.json`);
  if (!existsSync(file))
    throw new Error(`There is no ${path.relative(root, file)}; cues are those of src/model.ts.`);
  const content = JSON.parse(readFileSync(file, 'utf8')) as RuleFile;
  const id = `${language}.${cue}.${name}`;
  if (content.rules.some((rule) => rule.id === id)) throw new Error(`${id} is there already.`);
  content.rules.push(emptyRule(id));
  writeJson(file, content);
  return [file];
}
