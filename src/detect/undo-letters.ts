import type { Spelling } from './fold';
import { hasHan, isHan, isLatin } from './han';
import { type WordTable, wordAt, wordTable } from './replace-words';
import { Rewriting } from './rewrite';
import { rulebook } from './rulebook';
import { syllablesOf } from './syllables';

const { initials, english, phrases, digits, strong } = rulebook.disguises.letters;
const several: WordTable = wordTable(phrases);
const words = new Map(Object.entries(english));
const shorts = new Map([...Object.entries(initials), ...Object.entries(digits)]);
const alone = new Set(strong);

/** After a number these say that something was counted. */
const units = new Set(
  '个块元角号分秒度米年月日点岁斤克人次条页路公班级名只张本集楼层室期届路平千百万亿多几%km',
);
const digitsOnly = /^[0-9]+$/;

/**
 * Latin letters and digits inside Chinese as the characters they stand for: English words, initials, numbers read
 * aloud. Syllables are left to `undoPinyin`.
 */
export function undoLetters(spelling: Spelling): Spelling {
  const { text } = spelling;
  const inChinese = hasHan(text);
  const rewriting = new Rewriting(spelling);
  for (let at = 0; at < text.length; at++) {
    if (!isLatin(text.charCodeAt(at)) || isLatin(text.charCodeAt(at - 1))) continue;
    const phrase = inChinese ? wordAt(text, at, several) : undefined;
    if (phrase && !isLatin(text.charCodeAt(at + phrase[0].length))) {
      rewriting.replace(phrase[1], at, at + phrase[0].length);
      at += phrase[0].length;
      continue;
    }
    let end = at + 1;
    while (isLatin(text.charCodeAt(end))) end++;
    const meant = meaningOf(text, at, end, inChinese);
    if (meant) rewriting.replace(meant[0], at, meant[1]);
    at = (meant?.[1] ?? end) - 1;
  }
  return rewriting.done();
}

const run = /[a-z0-9]+/gi;

/** Some run of letters or digits of a Chinese message may stand for something. */
export function readsLetters(text: string): boolean {
  for (const [found] of text.normalize('NFKC').matchAll(run)) {
    const plain = found.toLowerCase();
    if (plain === '1' || shorts.has(plain) || words.has(plain) || syllablesOf(plain)) return true;
    if (several.has(plain.charAt(0))) return true;
  }
  return false;
}

/** What the run stands for, and where that ends: a number may take in the character after it ("13点"). */
function meaningOf(text: string, at: number, end: number, inChinese: boolean): [string, number] | undefined {
  const run = text.slice(at, end);
  const closer = isHan(text.charCodeAt(end)) ? shorts.get(text.slice(at, end + 1)) : undefined;
  if (closer) return [closer, end + 1];
  const beside = isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(end));
  if (run === '1' && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(end))) return ['一', end];
  const short = shorts.get(run);
  if (short !== undefined) {
    const near =
      beside || alone.has(run) || isHan(text.charCodeAt(end + 1)) || isHan(text.charCodeAt(at - 2));
    const counted =
      digitsOnly.test(run) && (units.has(text.charAt(end)) || /[.:+\-/]/.test(text.charAt(end)));
    return near && !counted ? [short, end] : undefined;
  }
  const word = inChinese ? words.get(run) : undefined;
  return word === undefined ? undefined : [word, end];
}
