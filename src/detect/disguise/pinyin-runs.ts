import { foldUnit } from '../fold';
import { soundOf, soundOfSyllable, syllableNumber, syllableOf } from './chinese-sounds';
import { digitsAsLetters, syllableOfDigits } from './digits-as-letters';
import { mayBeginPhrase, phrasesSounding, plainPhrasesSounding } from './known-phrases';
import { isMeasureWord } from './measure-words';
import { isAlsoEnglish, syllablesOf } from './syllables';

const letters = /[a-z0-9]+/g;
export const digitsOnly = /^[0-9]+$/;

/** Letters or digits in a row, with the syllables they are read as. */
export interface Run {
  text: string;
  syllables: string[] | undefined;
  start: number;
  onlyKnown?: boolean;
}

const codeOf = (letter: string): number => letter.charCodeAt(0);
const [n, g, h] = [...'ngh'].map(codeOf) as [number, number, number];
/** One bit a letter: every English message is looked at letter by letter. */
const bitsOf = (letters: string): number =>
  [...letters].reduce((bits, letter) => bits | (1 << (codeOf(letter) & 31)), 0);
const isAmong = (letter: number, bits: number): boolean => ((bits >>> (letter & 31)) & 1) === 1;
const vowels = bitsOf('aeiouv');
const hissing = bitsOf('zcs');
/** No syllable begins with these. */
const neverFirst = bitsOf('iuv');

/** Two letters may stand in a row in syllables. */
const mayFollow = (before: number, letter: number): boolean =>
  isAmong(letter, vowels) ||
  isAmong(before, vowels) ||
  before === n ||
  before === g ||
  (letter === h && isAmong(before, hissing));

/** A quick look at a message in Latin letters: three words in four are made as syllables are. */
export function mayBePinyin(text: string): boolean {
  let words = 0;
  let others = 0;
  let before = 0;
  let other = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at) | 32;
    if (unit >= 97 && unit <= 122) {
      if (before === 0 ? isAmong(unit, neverFirst) : !mayFollow(before, unit)) other = true;
      before = unit;
    } else if (before !== 0) {
      words++;
      if (other || !(isAmong(before, vowels) || before === n || before === g)) others++;
      before = 0;
      other = false;
    }
  }
  return words > 0 && others * 4 <= words && undoesPinyin(text.toLowerCase());
}

const undoesPinyin = (text: string): boolean => isPinyin(runsOf(text));

export const runsOf = (text: string): Run[] =>
  [...text.matchAll(letters)].flatMap(({ 0: run, index: start }) => {
    if (!digitsOnly.test(run)) return { start, text: run, ...syllablesIn(run) };
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
  if (syllable === undefined || isMeasureWord(text.charAt(at + run.length))) return undefined;
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
export function isPinyin(runs: readonly Run[]): boolean {
  const read = runs.filter(({ text, syllables }) => syllables !== undefined && !digitsOnly.test(text));
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
