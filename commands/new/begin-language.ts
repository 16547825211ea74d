import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyRule, writeJson } from './begin-rule';

type Messages = Record<string, { message: string; description?: string }>;

/** Makes the texts of the interface and the first rule of a language. */
export function beginLanguage(root: string, [code]: string[]): string[] {
  if (!/^[a-z]{2}$/.test(code ?? ''))
    throw new Error('npm run new -- language CODE, two letters, for example: language fr');
  const texts = path.join(root, 'public', '_locales', code as string);
  const rules = path.join(root, 'src', 'rules', code as string);
  if (existsSync(texts) || existsSync(rules)) throw new Error(`${code} is there already.`);
  const english = JSON.parse(
    readFileSync(path.join(root, 'public', '_locales', 'en', 'messages.json'), 'utf8'),
  ) as Messages;
  mkdirSync(texts, { recursive: true });
  mkdirSync(path.join(rules, 'classes'), { recursive: true });
  const first = {
    begun: { message: 'NEXT 1: write every text below in its own idiom, then delete this entry' },
  };
  writeJson(path.join(texts, 'messages.json'), { ...first, ...english });
  writeJson(path.join(rules, 'macros.json'), {});
  writeJson(path.join(rules, 'insult.json'), {
    $schema: '../rule.schema.json',
    language: code,
    cue: 'insult',
    about:
      'NEXT 2: write the rules of this cue, then a file for each kind of src/model.ts; src/rules/en shows how',
    rules: [{ ...emptyRule(`${code}.insult.first`), match: [] }],
  });
  return [texts, rules];
}
