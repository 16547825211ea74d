import { type Node, parsePattern } from '../../src/detect/pattern';
import type { BookRule } from '../../src/detect/rulebook';
import type { Language } from '../../src/model';
import { problemsOf } from './check-pattern';
import { writeOutClasses } from './class-words';
import { plainChinese } from './disguise-tables';
import { readClassFiles, readMacros, readRuleFiles } from './read-rules';
import { settleWords } from './settle-words';
import type { TokenClass } from './token-class';
import { tokenWords } from './token-words';

export interface PlainRule extends Omit<BookRule, 'unless'> {
  match: Node[];
  unless: Node[];
}

/** The rules of a language, parsed and checked, in words. */
export interface PlainRules {
  language: Language;
  classes: ReadonlyMap<string, TokenClass>;
  rules: PlainRule[];
  reasons: Record<string, { en: string; zh: string }>;
  /** Words of classes and patterns as they are written; where two fit a disguise, the earlier is taken. */
  written: ReadonlySet<string>;
}

export function plainRules(language: Language): PlainRules {
  const members = writeOutClasses(Object.fromEntries(classFiles(language)));
  const classes = new Map([...members].map(([name, words]) => [name, classOf(words, language)]));
  const written = new Set([...members.values()].flat().flatMap((member) => member.split(' ')));
  const macros = Object.fromEntries(
    Object.entries(readMacros(language)).map(([name, body]) => [name, plain(body, language)]),
  );
  const phrasesOf = (name: string): readonly string[] =>
    classes.get(name)?.sequences.map((words) => words.join(' ')) ?? [];
  const parse = (pattern: string, note?: Set<string>): Node => {
    const node = settleWords(parsePattern(plain(pattern, language), language, macros), (word) => {
      note?.add(word);
      return tokenWords(word, language);
    });
    const [problem] = problemsOf(node, phrasesOf);
    if (problem) throw new Error(`${problem}, in "${pattern}"`);
    return node;
  };

  const rules: PlainRule[] = [];
  const reasons: PlainRules['reasons'] = {};
  for (const { file, content } of readRuleFiles(language))
    for (const rule of content.rules) {
      try {
        rules.push({
          id: rule.id,
          cue: content.cue,
          weight: rule.weight,
          from: rule.from,
          ...(content.company || rule.company ? { company: true } : {}),
          ...(rule.stands ? { stands: true } : {}),
          ...(rule.despite ? { despite: rule.despite } : {}),
          match: rule.match.map((pattern) => parse(pattern, written)),
          unless: (rule.unless ?? []).map((pattern) => parse(pattern)),
        });
        reasons[rule.id] = rule.why;
      } catch (error) {
        throw new Error(`${language}/${file} ${rule.id}: ${(error as Error).message}`);
      }
    }
  return { language, classes, rules, reasons, written };
}

/** Chinese is matched as it reads once it is folded and regional words are plain. */
const plain = (pattern: string, language: Language): string =>
  language === 'zh' ? plainChinese(pattern) : pattern;

const classFiles = (language: Language): [string, string[]][] =>
  readClassFiles(language).map(({ content }) => [
    content.class,
    content.words.map((word) => plain(word.toLowerCase(), language)),
  ]);

function classOf(members: readonly string[], language: Language): TokenClass {
  const split = members.map((member) => tokenWords(member, language));
  const longer = new Map(split.filter((words) => words.length > 1).map((words) => [words.join(' '), words]));
  return {
    singles: new Set(split.filter((words) => words.length === 1).map((words) => words[0] as string)),
    sequences: [...longer.values()].sort((a, b) => b.length - a.length),
  };
}
