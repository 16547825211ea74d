import type { Spelling } from '../fold';
import { isChinese, isHan, isLatin } from '../han';
import { rulebook } from '../rulebook';
import { digitsAsLetters } from './digits-as-letters';
import { isMeasureWord } from './measure-words';
import { digitsMayRead, digitsOnly, mayBeLeet } from './pinyin-runs';
import { type WordTable, wordAt, wordTable } from './replace-words';
import { Rewriting } from './rewrite';
import { syllablesOf } from './syllables';

const { initials, english, phrases, digits, strong } = rulebook.disguises.letters;
const several: WordTable = wordTable(phrases);
const words = new Map(Object.entries(english));
const shorts = new Map([...Object.entries(initials), ...Object.entries(digits)]);
const alone = new Set(strong);
const named = new Set(rulebook.disguises.latin.split(' '));

/**
 * Latin letters and digits inside Chinese as the characters they stand for: English words, initials, numbers read
 * aloud. Syllables are left to `undoPinyin`.
 */
export function undoLetters(spelling: Spelling): Spelling {
  const { text } = spelling;
  const inChinese = isChinese(text);
  const rewriting = new Rewriting(spelling);
  for (let at = 0; at < text.length; at++) {
    if (!isLatin(text.charCodeAt(at)) || isLatin(text.charCodeAt(at - 1))) continue;
    const phrase = inChinese ? wordAt(text, at, several) : undefined;
    if (phrase && !isLatin(text.charCodeAt(at + phrase[0].length))) {
      rewriting.replace(phrase[1], at, at + phrase[0].length);
      at += phrase[0].length;
      continue;
    }
    const end = runEnd(text, at);
    const meant = meaningOf(text, at, end, inChinese && wordsTogether(text, at) <= mostEnglish);
    if (meant) rewriting.replace(meant[0], at, meant[1]);
    at = (meant?.[1] ?? end) - 1;
  }
  return rewriting.done();
}

/** The whole message is such a short form. */
export const isAlone = (text: string): boolean => text.length < 9 && alone.has(text.trim().toLowerCase());

const run = /[a-z0-9]+/gi;

/** Some run of letters or digits of a Chinese message may stand for something. */
export function readsLetters(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  const runs = [...plain.matchAll(run)];
  for (const { 0: found, index } of runs) {
    if (found === '1' || shorts.has(found) || words.has(found) || wordAt(plain, index, several)) return true;
    if (digitsMayRead(plain, index, found) !== undefined || mayBeLeet(found) || leetInitials(found))
      return true;
    // A letter by itself is read as a syllable only where there are others.
    if ((found.length > 1 || runs.length > 1) && !named.has(found) && syllablesOf(found)) return true;
    if (
      isHan(plain.charCodeAt(index + found.length)) &&
      shorts.has(plain.slice(index, index + found.length + 1))
    )
      return true;
  }
  return false;
}

/** Initials of which one looks like a digit ("5b"), where they say enough by themselves. */
function leetInitials(run: string): string | undefined {
  const meant = digitsAsLetters(run);
  return meant !== undefined && alone.has(meant) ? shorts.get(meant) : undefined;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (isLatin(text.charCodeAt(end))) end++;
  return end;
}

/** More words in a row are an English sentence, which is read as English. */
const mostEnglish = 2;

/** How many Latin words stand in a row with single spaces, this one among them; four are counted as more. */
function wordsTogether(text: string, at: number): number {
  let count = 1;
  for (let end = runEnd(text, at); count < 4 && isLetter(text, end + 1) && text[end] === ' '; count++)
    end = runEnd(text, end + 1);
  for (let from = at; count < 4 && text[from - 1] === ' ' && isLetter(text, from - 2); count++) {
    from -= 2;
    while (isLetter(text, from - 1)) from--;
  }
  return count;
}

const isLetter = (text: string, at: number): boolean => isLatin(text.charCodeAt(at));

/** What the run stands for, and where that ends: a number may take in the character after it ("13点"). */
function meaningOf(text: string, at: number, end: number, asWord: boolean): [string, number] | undefined {
  const run = text.slice(at, end);
  const closer = isHan(text.charCodeAt(end)) ? shorts.get(text.slice(at, end + 1)) : undefined;
  if (closer) return [closer, end + 1];
  const beside = isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(end));
  if (run === '1' && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(end))) return ['一', end];
  const short = shorts.get(run) ?? leetInitials(run);
  if (short !== undefined && (alone.has(run) || !named.has(run))) {
    const near =
      beside ||
      (alone.has(run) && (asWord || isAlone(text))) ||
      isHan(text.charCodeAt(end + 1)) ||
      isHan(text.charCodeAt(at - 2));
    const counted =
      digitsOnly.test(run) && (isMeasureWord(text.charAt(end)) || /[.:+\-/]/.test(text.charAt(end)));
    return near && !counted ? [short, end] : undefined;
  }
  const word = asWord && text[end] !== "'" ? words.get(run) : undefined;
  return word === undefined ? undefined : [word, end];
}
