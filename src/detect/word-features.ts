import type { Language } from '../model';

/**
 * What a piece of a message is: a word, two words in a row, a part of a word, two words with one or two others between
 * them, three words in a row; in Chinese one, two or three characters, two with up to three between them, four in a row.
 */
export const featureSorts = ['word', 'pair', 'part', 'skip', 'run'] as const;
type Sort = 1 | 2 | 3 | 4 | 5;

/** Told of each piece: its number, and where the words it is made of begin and end. */
export type SeeFeature = (hash: number, start: number, end: number) => void;

const seed = 0x811c9dc5;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** 24 bits, never 0: of 20,000 pieces one in a thousand unknown ones is taken for a known one. */
function finish(hash: number, sort: Sort): number {
  let mixed = Math.imul(hash ^ Math.imul(sort, 0x85ebca6b), 0x2c1b3c6d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x297a2d39);
  return ((mixed ^ (mixed >>> 13)) >>> 8) | 1;
}

const pairOf = (before: number, word: number): number => Math.imul(before, 0x9e3779b1) ^ word;

function hashOf(text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return hash;
}

/** Stand for the beginning and the end of a message. */
const first = '<';
const last = '>';
/** Stands for white space between Chinese characters. */
const gapMark = 95;

/** The number of a piece as it is written in `word-weights.json`: its sort, a space, its words. */
export function numberOfFeature(written: string): number {
  const [sort, ...words] = written.split(' ');
  const number = (featureSorts.indexOf(sort as (typeof featureSorts)[number]) + 1) as Sort;
  return finish(words.map(hashOf).reduce(pairOf), number);
}

const quote = 0x27;
const lower = (code: number): number =>
  code >= 65 && code <= 90 ? code + 32 : code === 0x2019 ? quote : code;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code === quote;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Spaces and punctuation, which tell more of who writes than of what is said. */
const isMark = (code: number): boolean =>
  code < 48 ||
  (code > 57 && code < 97) ||
  (code > 122 && code < 0xc0) ||
  (code >= 0x2000 && code < 0x2e80) ||
  (code >= 0x3000 && code < 0x3040) ||
  code >= 0xfe00;
/** Whether what stands there parts words from words. */
export const isMarkAt = (text: string, at: number): boolean => isMark(lower(text.charCodeAt(at)));
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Words, pairs and threes of them and their parts of three and four letters; a number is any number. */
function seeEnglish(text: string, see: SeeFeature): void {
  let before = hashOf(first);
  let beforeStart = 0;
  // The words two and three before, 0 where there is none.
  let two = 0;
  let twoStart = 0;
  let three = 0;
  let threeStart = 0;
  let isFirst = true;
  const size = text.length;
  for (let at = 0; at < size; ) {
    const code = lower(text.charCodeAt(at));
    const start = at;
    let word = seed;
    if (isLetter(code)) {
      for (; at < size; at++) {
        const next = lower(text.charCodeAt(at));
        if (!isLetter(next)) break;
        word = step(word, next);
      }
      seeParts(text, start, at, see);
    } else if (isDigit(code)) {
      word = step(word, 48);
      while (at < size && isDigit(text.charCodeAt(at))) at++;
    } else {
      at++;
      if (!isHigh(code) || !isLow(text.charCodeAt(at))) continue;
      word = step(step(word, code), text.charCodeAt(at++));
    }
    see(finish(word, 1), start, at);
    see(finish(pairOf(before, word), 2), beforeStart, at);
    if (two !== 0) {
      see(finish(pairOf(two, word), 4), twoStart, at);
      see(finish(pairOf(pairOf(two, before), word), 5), twoStart, at);
    }
    if (three !== 0) see(finish(pairOf(three, word), 4), threeStart, at);
    three = two;
    threeStart = twoStart;
    two = isFirst ? 0 : before;
    twoStart = beforeStart;
    before = word;
    beforeStart = start;
    isFirst = false;
  }
  see(finish(pairOf(before, hashOf(last)), 2), beforeStart, size);
}

function seeParts(text: string, start: number, end: number, see: SeeFeature): void {
  // One place before and one after the word stand for its ends.
  const codeAt = (i: number): number => (i < start ? 60 : i === end ? 62 : lower(text.charCodeAt(i)));
  let before = 0;
  let beforeLong = 0;
  for (let from = start - 1; from + 2 <= end; from++) {
    const three = step(step(step(seed, codeAt(from)), codeAt(from + 1)), codeAt(from + 2));
    // A stretched letter says no more for being held longer.
    if (three !== before) see(finish(three, 3), start, end);
    before = three;
    if (from + 3 > end) continue;
    const four = step(three, codeAt(from + 3));
    if (four !== beforeLong) see(finish(four, 3), start, end);
    beforeLong = four;
  }
}

/** One to four characters in a row and two with others between them, the ends of the message being characters too. */
function seeChinese(text: string, see: SeeFeature): void {
  let four = 0;
  let three = 0;
  let two = 0;
  let one = 60;
  let fourStart = 0;
  let threeStart = 0;
  let twoStart = 0;
  let oneStart = 0;
  let blank = true;
  const size = text.length;
  for (let at = 0; at <= size; at++) {
    let code = at === size ? 62 : lower(text.charCodeAt(at));
    if (isMark(code) && at < size) {
      if (blank) continue;
      code = gapMark;
      blank = true;
    } else blank = false;
    const end = Math.min(at + 1, size);
    if (code !== 62 && !blank) see(finish(step(seed, code), 1), at, end);
    see(finish(step(step(seed, one), code), 2), oneStart, end);
    if (two !== 0) see(finish(step(step(step(seed, two), one), code), 3), twoStart, end);
    if (three !== 0) see(finish(step(step(step(step(seed, three), two), one), code), 5), threeStart, end);
    if (!blank || at === size) {
      if (two !== 0 && two !== gapMark) see(finish(step(step(seed, two), code), 4), twoStart, end);
      if (three !== 0 && three !== gapMark) see(finish(step(step(seed, three), code), 4), threeStart, end);
      if (four !== 0 && four !== gapMark) see(finish(step(step(seed, four), code), 4), fourStart, end);
    }
    four = three;
    fourStart = threeStart;
    three = two;
    threeStart = twoStart;
    two = one;
    twoStart = oneStart;
    one = code;
    oneStart = at;
  }
}

/** The pieces of a message, in order; one that comes twice is told twice. Linear in the length. */
export const seeFeatures: Record<Language, (text: string, see: SeeFeature) => void> = {
  en: seeEnglish,
  zh: seeChinese,
};
