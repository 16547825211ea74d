import { soundOfSyllable, syllableNumber, syllableOf } from './chinese-sounds';
import type { Spelling } from './fold';
import { isChinese, isHan } from './han';
import { isKnownPhrase, phrasesSounding, plainPhrasesSounding } from './known-phrases';
import { Rewriting } from './rewrite';
import { rulebook } from './rulebook';
import { isAlsoEnglish, likelyCharacter, syllablesOf } from './syllables';

interface Item {
  /** The character that is written, or the syllable. */
  character?: string;
  syllable?: string;
  /** Number of the syllable; 0 for what is neither. */
  number: number;
  start: number;
  end: number;
}

const named = new Set(rulebook.disguises.latin.split(' '));
const letters = /(?<![a-z0-9])[a-z]+(?![a-z0-9])/g;
const longestPhrase = 4;

/** Syllables written in letters ("ni shi sha bi", "别gaosu你妈") as the characters they most likely stand for. */
export function undoPinyin(spelling: Spelling): Spelling {
  const { text } = spelling;
  const runs = runsOf(text);
  const inChinese = isChinese(text);
  if (runs.length === 0 || (!inChinese && !isPinyin(runs))) return spelling;
  const items = itemsOf(text, runs, inChinese);
  const rewriting = new Rewriting(spelling);
  for (let at = 0; at < items.length; ) {
    const phrase = phraseAt(items, at);
    const length = phrase?.length ?? 1;
    for (let i = 0; i < length; i++) {
      const { syllable, start, end } = items[at + i] as Item;
      if (syllable === undefined) continue;
      const read = phrase?.[i] ?? likelyCharacter(syllable);
      if (read !== undefined) rewriting.replace(read, start, end);
    }
    at += length;
  }
  return rewriting.done();
}

interface Run {
  text: string;
  syllables: string[] | undefined;
}

const codeOf = (letter: string): number => letter.charCodeAt(0);
const [n, g, h] = [...'ngh'].map(codeOf) as [number, number, number];
const vowels = new Set([...'aeiouv'].map(codeOf));
const hissing = new Set([...'zcs'].map(codeOf));
/** No syllable begins with these. */
const neverFirst = new Set([...'iuv'].map(codeOf));

/** Two letters may stand in a row in syllables. */
const mayFollow = (before: number, letter: number): boolean =>
  vowels.has(letter) ||
  vowels.has(before) ||
  before === n ||
  before === g ||
  (letter === h && hissing.has(before));

/** A quick look at a message in Latin letters: three words in four are made as syllables are. */
export function mayBePinyin(text: string): boolean {
  let words = 0;
  let others = 0;
  let before = 0;
  let other = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at) | 32;
    if (unit >= 97 && unit <= 122) {
      if (before === 0 ? neverFirst.has(unit) : !mayFollow(before, unit)) other = true;
      before = unit;
    } else if (before !== 0) {
      words++;
      if (other || !(vowels.has(before) || before === n || before === g)) others++;
      before = 0;
      other = false;
    }
  }
  return words > 0 && others * 4 <= words && undoesPinyin(text.toLowerCase());
}

const undoesPinyin = (text: string): boolean => isPinyin(runsOf(text));

const runsOf = (text: string): (Run & { start: number })[] =>
  [...text.matchAll(letters)].map((found) => ({
    start: found.index,
    text: found[0],
    syllables: syllablesOf(found[0]),
  }));

const isLaughter = /^(?:ha|he|hei|hi|xi|la|lo|ya|mua|mu|wa|wo|a|o|e|yi|ai|en|ei)+$/;

/** Three runs in four are syllables, and half of those are no English words. */
function isPinyin(runs: readonly Run[]): boolean {
  const read = runs.filter(({ syllables }) => syllables !== undefined);
  if (read.length * 4 < runs.length * 3) return false;
  const telling = read.filter(({ text }) => !isAlsoEnglish(text) && !isLaughter.test(text));
  const syllables = read.reduce((sum, run) => sum + (run.syllables as string[]).length, 0);
  if (runs.length === 1) return isPhrase(read[0]?.syllables ?? []);
  return telling.length * 2 >= read.length && syllables >= 3;
}

/** The syllables are those of a known phrase, no more and no less. */
function isPhrase(syllables: readonly string[]): boolean {
  const [first, second, ...rest] = syllables.map(syllableNumber);
  if (!first || !second) return false;
  const all = [first, second, ...rest];
  return phrasesSounding(soundOfSyllable(first), soundOfSyllable(second)).some(
    ({ text }) =>
      text.length === all.length && all.every((number, i) => number === syllableOf(text.charCodeAt(i))),
  );
}

function itemsOf(text: string, runs: readonly (Run & { start: number })[], inChinese: boolean): Item[] {
  const items: Item[] = [];
  let at = 0;
  const readHan = (to: number): void => {
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (isHan(unit))
        items.push({ character: text.charAt(at), number: syllableOf(unit), start: at, end: at + 1 });
      else if (unit !== 32 && unit !== 39) items.push({ number: 0, start: at, end: at + 1 });
    }
  };
  const telling = inChinese ? tellingRuns(text, runs) : undefined;
  runs.forEach(({ start, text: run, syllables }, i) => {
    readHan(start);
    at = start + run.length;
    if (!syllables || telling?.has(i) === false || (inChinese && named.has(run))) {
      items.push({ number: 0, start, end: at });
      return;
    }
    let from = start;
    for (const syllable of syllables) {
      items.push({ syllable, number: syllableNumber(syllable), start: from, end: from + syllable.length });
      from += syllable.length;
    }
  });
  readHan(text.length);
  return items;
}

/** Inside Chinese: runs that are no English words, or stand beside such or beside a character. */
function tellingRuns(text: string, runs: readonly (Run & { start: number })[]): Set<number> {
  const found = new Set<number>();
  const tells = ({ text: run, syllables }: Run): boolean =>
    syllables !== undefined && run.length > 1 && !isAlsoEnglish(run) && !named.has(run);
  for (let first = 0; first < runs.length; ) {
    let last = first;
    const endOf = (i: number): number => (runs[i]?.start ?? 0) + (runs[i]?.text.length ?? 0);
    while (runs[last + 1]?.start === endOf(last) + 1 && text[endOf(last)] === ' ') last++;
    const group = runs.slice(first, last + 1);
    const start = runs[first]?.start ?? 0;
    if (group.some(tells) || (endOf(last) - start > 1 && besideHan(text, start, endOf(last))))
      for (let i = first; i <= last; i++) found.add(i);
    first = last + 1;
  }
  return found;
}

const besideHan = (text: string, start: number, end: number): boolean =>
  isHan(text.charCodeAt(start - 1)) || isHan(text.charCodeAt(end));

/** The longest known phrase whose characters are written or sounded there, at least one of them sounded. */
function phraseAt(items: readonly Item[], at: number): string | undefined {
  const [first, second] = [items[at], items[at + 1]];
  if (!first?.number || !second?.number) return undefined;
  const sounds = [soundOfSyllable(first.number), soundOfSyllable(second.number)] as const;
  let best: string | undefined;
  for (const { text } of phrasesSounding(...sounds)) if (fits(text, items, at, best)) best = text;
  if (best) return best;
  const likely = [first, second].map(
    ({ character, syllable }) => character ?? likelyCharacter(syllable ?? ''),
  );
  const pair = likely.join('');
  if (isKnownPhrase(pair)) best = pair;
  for (const text of plainPhrasesSounding(...sounds)) if (fits(text, items, at, best)) best = text;
  return best;
}

function fits(phrase: string, items: readonly Item[], at: number, best = ''): boolean {
  if (phrase.length > longestPhrase || phrase.length <= best.length) return false;
  let sounded = 0;
  for (let i = 0; i < phrase.length; i++) {
    const item = items[at + i];
    if (item?.number !== syllableOf(phrase.charCodeAt(i))) return false;
    if (item.syllable !== undefined) sounded++;
    else if (item.character !== phrase[i]) return false;
  }
  return sounded > 0;
}
