import { needsPerEntry, type Sections } from '../../src/detect/packed-book';
import type { Node } from '../../src/detect/pattern';
import type { BookHead, BookRule, Weakening } from '../../src/detect/rulebook';
import { type TaughtBy, taughtBy } from '../../src/detect/taught-by';
import type { Language } from '../../src/model';
import { BookNodes } from './book-nodes';
import { BookNumbers } from './book-numbers';
import { commonness } from './commonness';
import { disguiseTables, foldedCharacters } from './disguise-tables';
import type { PlainRules } from './plain-rules';
import { readRulesJson } from './read-rules';
import { distance, type Requirement, Requirements } from './requirements';
import type { TokenClass } from './token-class';
import { aliasesAmong } from './token-words';
import { type NumberedWeights, numberWeights, readNeeds, readPieces } from './word-weights';

const unbounded = 255;

/** Everything the reader needs, in numbers. */
export function numberRules(plain: readonly PlainRules[]): {
  head: Omit<BookHead, 'version'>;
  sections: Sections;
} {
  const written = plain.filter(({ language }) => language === 'en').flatMap((one) => [...one.written]);
  const towards = commonestFirst(written.filter((word) => /^[a-z]{2,}$/.test(word)));
  const aliases = aliasesAmong(written);
  const others = new Set([
    ...plain.flatMap(wordsIn),
    ...[...aliases].flatMap(([word, read]) => [word, ...read]),
  ]);
  for (const word of towards) others.delete(word);
  const words = [...towards, ...commonestFirst([...others].sort())];
  const numbers = new BookNumbers(words);
  const nodes = new BookNodes(numbers);

  const rules: BookRule[] = [];
  const entries: Record<Language, number> = { en: 0, zh: 0 };
  const entryRules: number[] = [];
  const entryPatterns: number[] = [];
  const entryKeys: number[] = [];
  const entryWindows: number[] = [];
  const entryNeeds: number[] = [];

  for (const { language, classes, rules: ruled } of plain) {
    numbers.use(`${language}#`, classes);
    const requirements = new Requirements(language, classes, (word) => commonness(word, language));
    for (const { match, unless, ...rule } of ruled) {
      for (const node of match) {
        const found = requirements.rarest(requirements.of(node));
        const [key, ...needs] = found;
        if (!key) throw new Error(`${rule.id}: a pattern needs no word at all`);
        entries[language]++;
        entryRules.push(rules.length);
        entryPatterns.push(nodes.of(node, classes));
        entryKeys.push(numbers.setOf(numbers.symbols(key.words)));
        entryWindows.push(Math.min(key.most, unbounded) + 256 * Math.min(key.least, 255));
        entryNeeds.push(...needsOf(key, needs, numbers));
      }
      rules.push({
        ...rule,
        ...(unless.length > 0 ? { unless: unless.map((node) => nodes.of(node, classes)) } : {}),
      });
    }
  }

  const phrases = numbers.classPhrases.flat();
  const english = numbered('en');
  const chinese = numbered('zh');
  return {
    head: {
      simplified: foldedCharacters(),
      disguises: disguiseTables(),
      weakening: readRulesJson<{ weakening: Weakening[] }>('weakening.json').weakening,
      evidence: readNeeds(),
      rules,
      entries,
      words: words.join(' '),
      wordCount: words.length,
      english: towards.length,
    },
    sections: {
      setSizes: numbers.sets.map((set) => set.length),
      setMembers: numbers.sets.flatMap(asSteps),
      classSingles: numbers.classSingles,
      classPhrases: numbers.classPhrases.map((list) => list.length),
      phraseSizes: phrases.map((phrase) => phrase.length),
      phraseWords: phrases.flat(),
      nodeSizes: nodes.nodes.map((node) => node.length),
      nodeNumbers: nodes.nodes.flat(),
      pairs: numbers.pairs,
      aliasWords: [...aliases.keys()].map((word) => numbers.word(word)),
      aliasSizes: [...aliases.values()].map((read) => read.length),
      aliasTokens: [...aliases.values()].flatMap((read) => read.map((word) => numbers.word(word))),
      entryRules,
      entryPatterns,
      entryKeys,
      entryWindows,
      entryNeeds,
      englishPieces: english.messages.pieces,
      englishWeights: english.messages.weights,
      englishUnkindPieces: english.unkind.pieces,
      englishUnkindWeights: english.unkind.weights,
      englishAnswerPieces: english.answers.pieces,
      englishAnswerWeights: english.answers.weights,
      englishSaidPieces: english.said.pieces,
      englishSaidWeights: english.said.weights,
      englishAroundPieces: english.around.pieces,
      englishAroundWeights: english.around.weights,
      chinesePieces: chinese.messages.pieces,
      chineseWeights: chinese.messages.weights,
      chineseUnkindPieces: chinese.unkind.pieces,
      chineseUnkindWeights: chinese.unkind.weights,
      chineseAnswerPieces: chinese.answers.pieces,
      chineseAnswerWeights: chinese.answers.weights,
      chineseSaidPieces: chinese.said.pieces,
      chineseSaidWeights: chinese.said.weights,
      chineseAroundPieces: chinese.around.pieces,
      chineseAroundWeights: chinese.around.weights,
    },
  };
}

const numbered = (language: Language): Record<TaughtBy, NumberedWeights> => {
  const written = readPieces(language);
  return Object.fromEntries(taughtBy.map((by) => [by, numberWeights(written[by])])) as Record<
    TaughtBy,
    NumberedWeights
  >;
};

/** Sets of which a message must hold a word, and how far from the one waited for: from least to most, 128 added. */
function needsOf(key: Requirement, needs: readonly Requirement[], numbers: BookNumbers): number[] {
  return Array.from({ length: needsPerEntry }, (_, i) => {
    const need = needs[i];
    if (!need) return [0, 0];
    // Of a pair the first word is looked for: nearly as good, and pairs need room.
    const words = need.words.map((word) => word.split(' ')[0] as string);
    const { least, most } = distance(key, need);
    const clipped = (tokens: number): number => Math.max(0, Math.min(255, tokens + 128));
    return [numbers.set(words), clipped(least) + 256 * clipped(most)];
  }).flat();
}

/** The commonest words of a language have the first numbers: `src/detect/presence.ts` tells these apart. */
const commonestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => mostCommon(b) - mostCommon(a));

const mostCommon = (word: string): number =>
  Math.max(commonness(word, 'en'), han.test(word) ? commonness(word, 'zh') : 0);
const han = /\p{Script=Han}/u;

/** Members are in order, so their distances are smaller numbers than they are. */
const asSteps = (set: readonly number[]): number[] =>
  set.map((member, at) => member - (at === 0 ? 0 : (set[at - 1] as number)));

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
