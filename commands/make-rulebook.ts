import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePattern } from '../src/detect/pattern';
import type { BookEntry, BookRule, LanguageBook, Weakening } from '../src/detect/rulebook';
import { type Language, languages } from '../src/model';
import { inflect } from './rulebook/inflect';
import { readClassFiles, readMacros, readRuleFiles, readRulesJson, rulesFolder } from './rulebook/read-rules';
import { rarest, requirements } from './rulebook/requirements';

/** `kill~v` in a pattern or macro becomes every form of it. */
function inflectPattern(pattern: string): string {
  return pattern.replace(/[a-z']+~[vna]/g, (word) => `(${inflect(word).join('|')})`);
}

/** A class may hold other classes, written `#name`. */
function membersOf(
  name: string,
  all: ReadonlyMap<string, readonly string[]>,
  inside: string[] = [],
): string[] {
  const words = all.get(name);
  if (!words)
    throw new Error(
      `There is no class #${name}${inside.length > 0 ? ` (asked for by #${inside.at(-1)})` : ''}`,
    );
  if (inside.includes(name)) throw new Error(`Class #${name} holds itself: ${[...inside, name].join(' → ')}`);
  const found = words.flatMap((word) =>
    word.startsWith('#') ? membersOf(word.slice(1), all, [...inside, name]) : inflect(word.toLowerCase()),
  );
  return [...new Set(found)];
}

/** More sets make the gate stricter and the book larger; beyond four nothing more was held back. */
const mostGroups = 4;

function makeLanguage(language: Language): {
  book: LanguageBook;
  reasons: Record<string, { en: string; zh: string }>;
} {
  const written = new Map(
    readClassFiles(language).map(({ content }) => [content.class, content.words] as const),
  );
  const classes = new Map([...written.keys()].map((name) => [name, membersOf(name, written)] as const));
  const macros = Object.fromEntries(
    Object.entries(readMacros(language)).map(([name, body]) => [name, inflectPattern(body)]),
  );
  const members = (name: string): readonly string[] => {
    const found = classes.get(name);
    if (!found) throw new Error(`There is no class #${name}`);
    return found;
  };

  const rules: BookRule[] = [];
  const reasons: Record<string, { en: string; zh: string }> = {};
  const groups: string[][] = [];
  const groupAt = new Map<string, number>();
  const entries: BookEntry[] = [];
  const groupOf = (words: readonly string[]): number => {
    const key = [...words].sort().join('|');
    const known = groupAt.get(key);
    if (known !== undefined) return known;
    groups.push([...words]);
    groupAt.set(key, groups.length - 1);
    return groups.length - 1;
  };

  for (const { file, content } of readRuleFiles(language)) {
    for (const rule of content.rules) {
      const at = rules.length;
      try {
        const match = rule.match.map(inflectPattern);
        match.forEach((pattern, alternative) => {
          const needs = rarest(
            requirements(parsePattern(pattern, language, macros), language, members),
            language,
          );
          if (needs.length === 0) throw new Error(`"${pattern}" needs no word at all`);
          entries.push([at, alternative, ...needs.slice(0, mostGroups).map(groupOf)]);
        });
        const unless = rule.unless?.map(inflectPattern);
        for (const pattern of unless ?? []) parsePattern(pattern, language, macros);
        rules.push({
          id: rule.id,
          cue: content.cue,
          weight: rule.weight,
          from: rule.from,
          ...(content.company ? { company: true } : {}),
          ...(rule.despite ? { despite: rule.despite } : {}),
          match,
          ...(unless ? { unless } : {}),
        });
        reasons[rule.id] = rule.why;
      } catch (error) {
        throw new Error(`${language}/${file} ${rule.id}: ${(error as Error).message}`);
      }
    }
  }
  return { book: { macros, classes: Object.fromEntries(classes), rules, groups, entries }, reasons };
}

/** Writes `src/rules/compiled/{rulebook,rule-reasons}.json`; leaves files alone that would not change. */
export function makeRulebook(): { rules: number; changed: boolean } {
  const made = Object.fromEntries(languages.map((language) => [language, makeLanguage(language)])) as Record<
    Language,
    ReturnType<typeof makeLanguage>
  >;
  const body = {
    languages: Object.fromEntries(languages.map((language) => [language, made[language].book])),
    weakening: readRulesJson<{ weakening: Weakening[] }>('weakening.json').weakening,
  };
  const patterns = readRulesJson<unknown>('patterns.json');
  const version = createHash('sha256')
    .update(JSON.stringify([body, patterns]))
    .digest('hex')
    .slice(0, 12);
  const reasons = Object.assign({}, ...languages.map((language) => made[language].reasons));
  const folder = path.join(rulesFolder, 'compiled');
  mkdirSync(folder, { recursive: true });
  const changed = [
    writeChanged(path.join(folder, 'rulebook.json'), JSON.stringify({ version, ...body })),
    writeChanged(path.join(folder, 'rule-reasons.json'), JSON.stringify(reasons)),
  ].some(Boolean);
  return { rules: Object.values(made).reduce((sum, { book }) => sum + book.rules.length, 0), changed };
}

function writeChanged(file: string, content: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return false;
  writeFileSync(file, content);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    makeRulebook();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
