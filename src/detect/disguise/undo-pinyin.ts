import { foldUnit, type Spelling } from '../fold';
import { isChinese, isHan } from '../han';
import { rulebook } from '../rulebook';
import { soundOf, soundOfSyllable, syllableNumber, syllableOf } from './chinese-sounds';
import { digitsAsLetters, syllableOfDigits } from './digits-as-letters';
import {
  isCommon,
  isKnownPhrase,
  isOrdinary,
  mayBeginPhrase,
  phrasesSounding,
  plainPhrasesSounding,
} from './known-phrases';
import { Rewriting } from './rewrite';
import { isAlsoEnglish, likelyCharacter, syllablesOf } from './syllables';
import { isUnit } from './units';

interface Item {
  /** The character that is written, or the syllable. */
  character?: string;
  syllable?: string;
  /** Number of the syllable; 0 for what is neither. */
  number: number;
  /** Read only as part of a known phrase. */
  onlyKnown?: boolean;
  /** A mark between clauses. */
  mark?: boolean;
  start: number;
  end: number;
}

const named = new Set(rulebook.disguises.latin.split(' '));
const letters = /[a-z0-9]+/g;
const digits = /^[0-9]+$/;
const longestPhrase = 4;

/** Syllables written in letters ("ni shi sha bi", "别gaosu你妈") as the characters they most likely stand for. */
export function undoPinyin(spelling: Spelling): Spelling {
  const { text } = spelling;
  const runs = runsOf(text);
  const inChinese = isChinese(text);
  if (runs.length === 0 || (!inChinese && !isPinyin(runs))) return spelling;
  const items = itemsOf(text, runs, inChinese);
  const rewriting = new Rewriting(spelling);
  const phrases = phrasesIn(items);
  for (let at = 0; at < items.length; ) {
    const phrase = phrases[at];
    const length = phrase?.length ?? 1;
    for (let i = 0; i < length; i++) {
      const { syllable, onlyKnown, start, end } = items[at + i] as Item;
      if (syllable === undefined) continue;
      const read = phrase?.[i] ?? (onlyKnown ? undefined : likelyHere(items, at));
      if (read !== undefined) rewriting.replace(read, start, end);
    }
    at += length;
  }
  return rewriting.done();
}

/** Where a clause ends these syllables are the little words that end one. */
const closing: Readonly<Record<string, string>> = { ma: '吗', ba: '吧', a: '啊', ne: '呢', le: '了' };

function likelyHere(items: readonly Item[], at: number): string | undefined {
  const syllable = items[at]?.syllable as string;
  const next = items[at + 1];
  const ends = at > 0 && (next === undefined || next.mark === true);
  return (ends ? closing[syllable] : undefined) ?? likelyCharacter(syllable);
}

/** For each item the phrase that begins there when as much as can be is read in as long phrases as can be. */
function phrasesIn(items: readonly Item[]): (string | undefined)[] {
  const chosen: (string | undefined)[] = new Array(items.length);
  const worth = new Uint32Array(items.length + longestPhrase + 1);
  for (let at = items.length - 1; at >= 0; at--) {
    worth[at] = worth[at + 1] as number;
    for (const phrase of phrasesAt(items, at)) {
      const sum = worthOf(phrase) + (worth[at + phrase.length] as number);
      if (sum <= (worth[at] as number)) continue;
      worth[at] = sum;
      chosen[at] = phrase;
    }
  }
  return chosen;
}

interface Run {
  text: string;
  syllables: string[] | undefined;
  start: number;
  onlyKnown?: boolean;
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

const runsOf = (text: string): Run[] =>
  [...text.matchAll(letters)].flatMap(({ 0: run, index: start }) => {
    if (!digits.test(run)) return { start, text: run, ...syllablesIn(run) };
    const syllable = digitsMayRead(text, start, run);
    return syllable === undefined ? [] : { start, text: run, syllables: [syllable], onlyKnown: true };
  });

function syllablesIn(run: string): Pick<Run, 'syllables' | 'onlyKnown'> {
  const meant = digitsAsLetters(run);
  if (meant === undefined) return { syllables: syllablesOf(run) };
  return { syllables: enoughLetters.test(run) ? syllablesOf(meant) : undefined, onlyKnown: true };
}

/** "A4" and "b1" are no syllables. */
const enoughLetters = /[a-z].*[a-z]/;

/** The syllable of a digit beside a character with which it may be part of a known phrase; counting is not it. */
export function digitsMayRead(text: string, at: number, run: string): string | undefined {
  const syllable = syllableOfDigits.get(run);
  if (syllable === undefined || isUnit(text.charAt(at + run.length))) return undefined;
  const sound = soundOfSyllable(syllableNumber(syllable));
  const before = soundOf(foldUnit(text.charCodeAt(at - 1) || 32));
  const after = soundOf(foldUnit(text.charCodeAt(at + run.length) || 32));
  return (before !== 0 && isSaid(before, sound)) || (after !== 0 && isSaid(sound, after))
    ? syllable
    : undefined;
}

const isSaid = (first: number, second: number): boolean =>
  mayBeginPhrase(first, second) || plainPhrasesSounding(first, second).length > 0;

/** Letters and digits that are read as syllables where they are part of a known phrase. */
export const mayBeLeet = (run: string): boolean =>
  (syllablesIn(run).syllables?.length ?? 0) > 0 && digitsAsLetters(run) !== undefined;

const isLaughter = /^(?:ha|he|hei|hi|xi|la|lo|ya|mua|mu|wa|wo|a|o|e|yi|ai|en|ei)+$/;

/** Three runs in four are syllables, and half of those are no English words. */
function isPinyin(runs: readonly Run[]): boolean {
  const read = runs.filter(({ text, syllables }) => syllables !== undefined && !digits.test(text));
  if (read.length * 4 < runs.length * 3) return false;
  const syllables = read.flatMap((run) => run.syllables as string[]);
  if (runs.length === 1) return isPhrase(syllables);
  if (syllables.length < 3) return !read.every(({ text }) => isAlsoEnglish(text)) && isPhrase(syllables);
  const words = read.filter(({ text }) => !isLaughter.test(text));
  const telling = words.filter(({ text }) => !isAlsoEnglish(text));
  return telling.length > 1 && telling.length * 2 >= words.length;
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

const marks = new Set([...'.,!?;\n…'].map(codeOf));
const isMark = (unit: number): boolean => marks.has(unit);

function itemsOf(text: string, runs: readonly Run[], inChinese: boolean): Item[] {
  const items: Item[] = [];
  let at = 0;
  const readHan = (to: number): void => {
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (isHan(unit))
        items.push({ character: text.charAt(at), number: syllableOf(unit), start: at, end: at + 1 });
      else if (unit !== 32 && unit !== 39)
        items.push({ number: 0, mark: isMark(unit), start: at, end: at + 1 });
    }
  };
  const telling = inChinese ? tellingRuns(text, runs) : undefined;
  runs.forEach(({ start, text: run, syllables, onlyKnown = false }, i) => {
    readHan(start);
    at = start + run.length;
    if (!syllables || telling?.has(i) === false || (inChinese && named.has(run))) {
      items.push({ number: 0, start, end: at });
      return;
    }
    let from = start;
    for (const syllable of syllables) {
      const to = digits.test(run) ? at : from + syllable.length;
      items.push({ syllable, number: syllableNumber(syllable), onlyKnown, start: from, end: to });
      from = to;
    }
  });
  readHan(text.length);
  return items;
}

/** Inside Chinese: runs that are no English words, or stand beside such or beside a character. */
function tellingRuns(text: string, runs: readonly Run[]): Set<number> {
  const found = new Set<number>();
  const tells = ({ text: run, syllables, onlyKnown }: Run): boolean =>
    onlyKnown || (syllables !== undefined && run.length > 1 && !isAlsoEnglish(run) && !named.has(run));
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

const worthOf = (phrase: string): number =>
  2 * phrase.length * phrase.length + (isOrdinary(phrase.charCodeAt(0), phrase.charCodeAt(1)) ? 1 : 0);

/** The known phrases, one of each length, whose characters are written or sounded there, at least one of them sounded. */
function phrasesAt(items: readonly Item[], at: number): string[] {
  const [first, second] = [items[at], items[at + 1]];
  if (!first?.number || !second?.number) return [];
  const sounds = [soundOfSyllable(first.number), soundOfSyllable(second.number)] as const;
  const found: (string | undefined)[] = [];
  const take = (text: string, strong = false): void => {
    if (found[text.length] === undefined && fits(text, strong, items, at)) found[text.length] = text;
  };
  for (const { text, strong } of phrasesSounding(...sounds)) take(text, strong);
  const pair = [first, second]
    .map(({ character, syllable }) => character ?? likelyCharacter(syllable ?? ''))
    .join('');
  if (isKnownPhrase(pair)) take(pair);
  for (const text of plainPhrasesSounding(...sounds)) take(text);
  return found.filter((text) => text !== undefined);
}

function fits(phrase: string, strong: boolean, items: readonly Item[], at: number): boolean {
  if (phrase.length > longestPhrase) return false;
  let sounded = 0;
  for (let i = 0; i < phrase.length; i++) {
    const item = items[at + i];
    const number = syllableOf(phrase.charCodeAt(i));
    if (item === undefined || !sameSyllable(item, number, strong)) return false;
    if (item.syllable !== undefined) sounded++;
    else if (item.character !== phrase[i] && (!strong || isCommon(item.character?.charCodeAt(0) ?? 0)))
      return false;
  }
  return sounded > 0;
}

/** Digits and characters beside them are as loose as the ear, syllables are spelled. */
function sameSyllable({ number, onlyKnown, syllable }: Item, wanted: number, strong: boolean): boolean {
  const loose = onlyKnown || (strong && syllable === undefined);
  return number === wanted || (loose === true && soundOfSyllable(number) === soundOfSyllable(wanted));
}
