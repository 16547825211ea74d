import path from 'node:path';
import type { DisguiseTables } from '../../src/detect/disguise/disguise-tables';
import { commonCharacters } from './common-characters';
import { readClassFiles, readRuleFiles, readRulesJson } from './read-rules';

const mostCharacters = 4;
/** What a rule says only once is too often chance. */
const twice = 2;

/**
 * Phrases of the Chinese rules that a disguise may hide, most often named first: members of classes and characters
 * that stand in a row in a pattern.
 */
export function knownPhrases(plain: (text: string) => string): DisguiseTables['known'] {
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    for (const [run] of plain(text).matchAll(/[\u4e00-\u9fa5]{2,}/g))
      if (run.length <= mostCharacters) counts.set(run, (counts.get(run) ?? 0) + 1);
  };
  const table = readRulesJson<{ phrases: string; classes: string; others: string }>('tables/zh-strong.json');
  const telling = wordsOf(table.classes.split(' '), plain);
  for (const { content } of readClassFiles('zh')) for (const word of content.words) count(word);
  for (const { content } of readRuleFiles('zh'))
    if (!content.company) for (const rule of content.rules) if (!rule.company) rule.match.forEach(count);
  const strong = [...new Set(table.phrases.split(' '))];
  for (const phrase of table.others.split(' ')) for (let i = 0; i < twice; i++) count(phrase);
  const isTelling = (phrase: string): boolean =>
    tells(phrase, counts.get(phrase) as number) || (telling.has(phrase) && mostlyTells(phrase));
  const rest = [...counts.keys()]
    .filter((phrase) => !strong.includes(phrase) && isTelling(phrase))
    .sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number));
  const others = [...counts.keys()].filter(
    (phrase) => (counts.get(phrase) as number) >= twice && !strong.includes(phrase) && !isTelling(phrase),
  );
  return { phrases: [...strong, ...rest], strong: strong.length, plain: others };
}

/** A pair of characters is looked for by sound only where rules say it this often: chance makes too many pairs. */
const oftenEnough = 3;

/** What these classes hold is looked for by sound however seldom rules say it: nobody disguises anything as much. */
function wordsOf(classes: readonly string[], plain: (text: string) => string): Set<string> {
  const files = new Map(
    readClassFiles('zh').map(({ file, content }) => [path.basename(file, '.json'), content]),
  );
  return new Set(
    classes.flatMap((name) => {
      const content = files.get(name);
      if (!content) throw new Error(`tables/zh-strong.json names a class that is not there: ${name}`);
      return content.words.map(plain);
    }),
  );
}

const tells = (phrase: string, times: number): boolean =>
  phrase.length === 2
    ? times >= oftenEnough && [...phrase].every((character) => !commonCharacters.has(character))
    : [...phrase].filter((character) => !commonCharacters.has(character)).length >= 2;

/** One character of it may be a common one, which then must be written as it is; beside a person stands any verb. */
const mostlyTells = (phrase: string): boolean =>
  !/[我你他她它]/.test(phrase) &&
  [...phrase].filter((character) => commonCharacters.has(character)).length <= 1;
