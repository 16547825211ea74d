import type { DisguiseTables } from '../../src/detect/disguise/disguise-tables';
import { replaceWords, wordTable } from '../../src/detect/disguise/replace-words';
import { chineseSounds } from './chinese-sounds';
import { knownPhrases } from './known-phrases';
import { ordinaryPairs } from './ordinary-pairs';
import { readClassFiles, readRuleFiles, readRulesJson } from './read-rules';

const pairs = (name: string): { from: string; to: string } => readRulesJson(`tables/${name}.json`);

/** Single characters that are folded into others: traditional ones and those written for their looks. */
export function foldedCharacters(): { from: string; to: string } {
  const [simplified, variants] = [pairs('simplified'), pairs('zh-variants')];
  return { from: simplified.from + variants.from, to: simplified.to + variants.to };
}

const folded = foldedCharacters();
const { grammar, words } =
  readRulesJson<Record<'grammar' | 'words', Record<string, string>>>('tables/zh-dialect.json');
const grammarTable = wordTable(grammar);

/** Chinese as a message reads once it is folded and regional grammar is plain: patterns must be written so too. */
export function plainChinese(text: string): string {
  const simple = [...text]
    .map((character) => folded.to[folded.from.indexOf(character)] ?? character)
    .join('');
  return replaceWords(simple, grammarTable);
}

/** Words and spellings that no rule names by themselves. */
function dialect(): Record<string, string> {
  const named = [...readClassFiles('zh').flatMap(({ content }) => content.words), ...patterns()].join('\n');
  const free = Object.entries(words).filter(([word]) => !named.includes(word));
  return { ...grammar, ...Object.fromEntries(free) };
}

const patterns = (): string[] =>
  readRuleFiles('zh').flatMap(({ content }) => content.rules.flatMap(({ match }) => match));

function pictures(): DisguiseTables['pictures'] {
  const table = readRulesJson<DisguiseTables['pictures']>('tables/en-emoji.json');
  const { before, after, selves, toSelves, words: read } = table;
  return { before, after, selves, toSelves, words: read };
}

/** Latin words and initials that Chinese rules name. */
const latin = (): string[] => [
  ...new Set(
    [...readClassFiles('zh').flatMap(({ content }) => content.words), ...patterns()].flatMap(
      (text) =>
        text
          .toLowerCase()
          .replace(/[#@][a-z0-9-]+/g, ' ')
          .match(/[a-z][a-z0-9]+/g) ?? [],
    ),
  ),
];

export function disguiseTables(): DisguiseTables {
  const split = readRulesJson<{ radicals: string; parts: Record<string, string> }>('tables/zh-split.json');
  const { initials, english, phrases, digits, strong } =
    readRulesJson<DisguiseTables['letters']>('tables/zh-letters.json');
  const { characters, english: alsoEnglish } =
    readRulesJson<DisguiseTables['syllables']>('tables/zh-syllables.json');
  const known = knownPhrases(plainChinese);
  return {
    dialect: dialect(),
    latin: latin().join(' '),
    split: { radicals: split.radicals, parts: split.parts },
    emoji: readRulesJson<{ signs: Record<string, string> }>('tables/zh-emoji.json').signs,
    pictures: pictures(),
    letters: { initials, english, phrases, digits, strong },
    syllables: { characters, english: alsoEnglish },
    sounds: chineseSounds(),
    ordinary: ordinaryPairs(known.phrases),
    ordinaryEnglish: readRulesJson<{ words: string }>('tables/en-ordinary.json').words,
    common: readRulesJson<{ characters: string }>('tables/zh-common.json').characters,
    known,
  };
}
