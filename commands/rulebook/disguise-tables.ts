import type { DisguiseTables } from '../../src/detect/disguise-tables';
import { replaceWords, wordTable } from '../../src/detect/replace-words';
import { chineseSounds } from './chinese-sounds';
import { knownPhrases } from './known-phrases';
import { ordinaryPairs } from './ordinary-pairs';
import { readRulesJson } from './read-rules';

const pairs = (name: string): { from: string; to: string } => readRulesJson(`tables/${name}.json`);

/** Single characters that are folded into others: traditional ones and those written for their looks. */
export function foldedCharacters(): { from: string; to: string } {
  const [simplified, variants] = [pairs('simplified'), pairs('zh-variants')];
  return { from: simplified.from + variants.from, to: simplified.to + variants.to };
}

const folded = foldedCharacters();
const dialect = readRulesJson<{ words: Record<string, string> }>('tables/zh-dialect.json').words;
const dialectTable = wordTable(dialect);

/** Chinese as a message reads after folding and after regional words became plain: patterns must be written so too. */
export function plainChinese(text: string): string {
  const simple = [...text]
    .map((character) => folded.to[folded.from.indexOf(character)] ?? character)
    .join('');
  return replaceWords(simple, dialectTable);
}

export function disguiseTables(): DisguiseTables {
  const split = readRulesJson<{ radicals: string; parts: Record<string, string> }>('tables/zh-split.json');
  const { initials, english, phrases, digits, strong } =
    readRulesJson<DisguiseTables['letters']>('tables/zh-letters.json');
  const { characters, english: alsoEnglish } =
    readRulesJson<DisguiseTables['syllables']>('tables/zh-syllables.json');
  const known = knownPhrases(plainChinese);
  return {
    dialect,
    split: { radicals: split.radicals, parts: split.parts },
    emoji: readRulesJson<{ signs: Record<string, string> }>('tables/zh-emoji.json').signs,
    letters: { initials, english, phrases, digits, strong },
    syllables: { characters, english: alsoEnglish },
    sounds: chineseSounds(),
    ordinary: ordinaryPairs(known.phrases),
    common: readRulesJson<{ characters: string }>('tables/zh-common.json').characters,
    known,
  };
}
