import type { Spelling } from '../fold';
import { isChinese, isHan } from '../han';
import { rulebook } from '../rulebook';
import { syllableNumber, syllableOf } from './chinese-sounds';
import { type Item, phrasesIn } from './pinyin-phrases';
import { digitsOnly, isPinyin, type Run, runsOf } from './pinyin-runs';
import { Rewriting } from './rewrite';
import { isAlsoEnglish, likelyCharacter } from './syllables';

const named = new Set(rulebook.disguises.latin.split(' '));

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

const marks = new Set([...'.,!?;\n…'].map((mark) => mark.charCodeAt(0)));
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
      const to = digitsOnly.test(run) ? at : from + syllable.length;
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
