import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, strToU8 } from 'fflate';
import { writeOutClasses } from '../src/detect/class-words';
import { parsePattern } from '../src/detect/pattern';
import type { BookEntry, BookRule, LanguageBook, Weakening } from '../src/detect/rulebook';
import { type Language, languages } from '../src/model';
import { commonness } from './rulebook/commonness';
import { readClassFiles, readMacros, readRuleFiles, readRulesJson, rulesFolder } from './rulebook/read-rules';
import { rarest, requirements } from './rulebook/requirements';

/** A phrase is looked for by its rarest word, marked with `*` where that is not the first. */
function withKey(member: string, language: Language): string {
  const written = member.toLowerCase();
  if (language === 'zh' || written.startsWith('#') || !written.includes(' ')) return written;
  const words = written.split(' ');
  const cost = (word: string): number => commonness(word.replace(/~[vna]$/, ''), language);
  const key = words.reduce((best, word, at) => (cost(word) < cost(words[best] as string) ? at : best), 0);
  return words.map((word, at) => (at === key && at > 0 ? `*${word}` : word)).join(' ');
}

/** More sets make the gate stricter and the book larger; beyond four nothing more was held back. */
const mostGroups = 4;

function makeLanguage(language: Language): {
  book: LanguageBook;
  reasons: Record<string, { en: string; zh: string }>;
} {
  const classes = Object.fromEntries(
    readClassFiles(language).map(({ content }) => [
      content.class,
      content.words.map((word) => withKey(word, language)),
    ]),
  );
  const macros = readMacros(language);
  const writtenOut = writeOutClasses(classes);
  const costs = new Map<string, number>();
  const costOf = (word: string): number => {
    if (!word.startsWith('#')) return commonness(word, language);
    const known = costs.get(word);
    if (known !== undefined) return known;
    const keys = writtenOut.get(word.slice(1))?.keys;
    if (!keys) throw new Error(`There is no class ${word}`);
    const cost = keys.reduce((sum, key) => sum + commonness(key, language), 0);
    costs.set(word, cost);
    return cost;
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
        rule.match.forEach((pattern, alternative) => {
          const found = requirements(parsePattern(pattern, language, macros), language, costOf);
          if (found.length === 0) throw new Error(`"${pattern}" needs no word at all`);
          entries.push([at, alternative, ...rarest(found, costOf).slice(0, mostGroups).map(groupOf)]);
        });
        for (const pattern of rule.unless ?? []) parsePattern(pattern, language, macros);
        rules.push({
          id: rule.id,
          cue: content.cue,
          weight: rule.weight,
          from: rule.from,
          ...(content.company ? { company: true } : {}),
          ...(rule.despite ? { despite: rule.despite } : {}),
          match: rule.match,
          ...(rule.unless ? { unless: rule.unless } : {}),
        });
        reasons[rule.id] = rule.why;
      } catch (error) {
        throw new Error(`${language}/${file} ${rule.id}: ${(error as Error).message}`);
      }
    }
  }
  return { book: { macros, classes, rules, groups, entries }, reasons };
}

/** Writes `src/rules/compiled/{rulebook,rule-reasons,rules-version}.json`; leaves files alone that would not change. */
export function makeRulebook(): { rules: number; changed: boolean } {
  const made = Object.fromEntries(languages.map((language) => [language, makeLanguage(language)])) as Record<
    Language,
    ReturnType<typeof makeLanguage>
  >;
  const body = {
    languages: Object.fromEntries(languages.map((language) => [language, made[language].book])),
    weakening: readRulesJson<{ weakening: Weakening[] }>('weakening.json').weakening,
    simplified: pairs(readRulesJson<{ from: string; to: string }>('tables/simplified.json')),
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
    writeChanged(
      path.join(folder, 'rulebook.json'),
      JSON.stringify({ packed: pack(JSON.stringify({ version, ...body })) }),
    ),
    writeChanged(path.join(folder, 'rule-reasons.json'), JSON.stringify(reasons)),
    // By itself: the background needs it at every start, and unpacking the rules for it took 40 ms.
    writeChanged(path.join(folder, 'rules-version.json'), JSON.stringify({ version })),
  ].some(Boolean);
  return { rules: Object.values(made).reduce((sum, { book }) => sum + book.rules.length, 0), changed };
}

const pairs = ({ from, to }: { from: string; to: string }): { from: string; to: string } => ({ from, to });

const pack = (text: string): string =>
  Buffer.from(deflateSync(strToU8(text), { level: 9 })).toString('base64');

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
