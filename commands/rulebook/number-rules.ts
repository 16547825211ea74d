import { compilePattern, type TokenClass } from '../../src/detect/compile-pattern';
import type { Sections } from '../../src/detect/packed-book';
import type { Node } from '../../src/detect/pattern';
import type { BookHead, BookRule, Weakening } from '../../src/detect/rulebook';
import type { Language } from '../../src/model';
import { BookNumbers } from './book-numbers';
import { commonness } from './commonness';
import { disguiseTables, foldedCharacters } from './disguise-tables';
import type { PlainRules } from './plain-rules';
import { readRulesJson } from './read-rules';
import { distance, type Requirement, Requirements } from './requirements';
import { aliasesAmong } from './token-words';

/** Besides the rarest; more held little back. */
const mostNeeds = 2;
const unbounded = 255;

/** Everything the reader needs, in numbers. */
export function numberRules(plain: readonly PlainRules[]): {
  head: Omit<BookHead, 'version'>;
  sections: Sections;
} {
  const written = plain.filter(({ language }) => language === 'en').flatMap((one) => [...one.written]);
  const towards = written.filter((word) => /^[a-z]{2,}$/.test(word));
  const aliases = aliasesAmong(written);
  const others = new Set([
    ...plain.flatMap(wordsIn),
    ...[...aliases].flatMap(([word, read]) => [word, ...read]),
  ]);
  for (const word of towards) others.delete(word);
  const words = [...towards, ...[...others].sort()];
  const numbers = new BookNumbers(words);

  const rules: BookRule[] = [];
  const entries: Record<Language, number> = { en: 0, zh: 0 };
  const programs: { code: number[]; starts: number }[] = [];
  const entryRules: number[] = [];
  const entryPrograms: number[] = [];
  const entryKeys: number[] = [];
  const entryWindows: number[] = [];
  const entryNeeds: number[] = [];

  for (const { language, classes, rules: ruled } of plain) {
    numbers.use(`${language}#`, classes);
    const programAt = new Map<string, number>();
    const programOf = (node: Node): number => {
      const key = JSON.stringify(node);
      const known = programAt.get(key);
      if (known !== undefined) return known;
      programs.push(compilePattern(node, classes, numbers));
      programAt.set(key, programs.length - 1);
      return programs.length - 1;
    };
    const requirements = new Requirements(language, classes, (word) => commonness(word, language));
    for (const { match, unless, ...rule } of ruled) {
      for (const node of match) {
        const found = requirements.rarest(requirements.of(node));
        const [key, ...needs] = found;
        if (!key) throw new Error(`${rule.id}: a pattern needs no word at all`);
        entries[language]++;
        entryRules.push(rules.length);
        entryPrograms.push(programOf(node));
        entryKeys.push(numbers.setOf(numbers.symbols(key.words)));
        entryWindows.push(Math.min(key.most, unbounded) + 256 * Math.min(key.least, 255));
        entryNeeds.push(...needsOf(key, needs, numbers));
      }
      rules.push({ ...rule, ...(unless.length > 0 ? { unless: unless.map(programOf) } : {}) });
    }
  }

  const phrases = numbers.classPhrases.flat();
  return {
    head: {
      simplified: foldedCharacters(),
      disguises: disguiseTables(),
      weakening: readRulesJson<{ weakening: Weakening[] }>('weakening.json').weakening,
      rules,
      entries,
      words: words.join(' '),
      english: towards.length,
    },
    sections: {
      setSizes: numbers.sets.map((set) => set.length),
      setMembers: numbers.sets.flat(),
      classSingles: numbers.classSingles,
      classPhrases: numbers.classPhrases.map((list) => list.length),
      phraseSizes: phrases.map((phrase) => phrase.length),
      phraseWords: phrases.flat(),
      programSizes: programs.map(({ code }) => code.length),
      programStarts: programs.map(({ starts }) => starts),
      programCode: programs.flatMap(({ code }) => code),
      pairs: numbers.pairs,
      aliasWords: [...aliases.keys()].map((word) => numbers.word(word)),
      aliasSizes: [...aliases.values()].map((read) => read.length),
      aliasTokens: [...aliases.values()].flatMap((read) => read.map((word) => numbers.word(word))),
      entryRules,
      entryPrograms,
      entryKeys,
      entryWindows,
      entryNeeds,
    },
  };
}

/** Sets of which a message must hold a word, and how far from the one waited for: from least to most, 128 added. */
function needsOf(key: Requirement, needs: readonly Requirement[], numbers: BookNumbers): number[] {
  return Array.from({ length: mostNeeds }, (_, i) => {
    const need = needs[i];
    if (!need) return [0, 0];
    // Of a pair the first word is looked for: nearly as good, and pairs need room.
    const words = need.words.map((word) => word.split(' ')[0] as string);
    const { least, most } = distance(key, need);
    const clipped = (tokens: number): number => Math.max(0, Math.min(255, tokens + 128));
    return [numbers.set(words), clipped(least) + 256 * clipped(most)];
  }).flat();
}

function wordsIn({ rules, classes }: PlainRules): string[] {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node.is === 'word') words.push(node.word);
    else if (node.is === 'sequence' || node.is === 'either') node.nodes.forEach(walk);
    else if (node.is === 'repeat' || node.is === 'not') walk(node.node);
  };
  for (const { match, unless } of rules) for (const node of [...match, ...unless]) walk(node);
  for (const one of classes.values()) words.push(...membersOf(one));
  return words;
}

const membersOf = ({ singles, sequences }: TokenClass): string[] => [...singles, ...sequences.flat()];
