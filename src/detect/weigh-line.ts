import type { Language } from '../model';
import type { Spelling } from './fold';
import { isChinese } from './han';
import { plainWords } from './plain-words';
import { spokenParts } from './spoken-parts';
import type { TaughtBy } from './taught-by';
import { longest } from './token-list';
import { weighWords } from './weigh-words';

/** As much of a line as is read, its words made plain, and its language. */
export interface ReadLine {
  text: string;
  language: Language;
  plain: Spelling | undefined;
}

export function readWhole(line: string): ReadLine {
  const whole = line.slice(0, longest);
  const language = isChinese(whole.toLowerCase()) ? 'zh' : 'en';
  const plain = plainWords(whole, language);
  return { text: plain?.text ?? whole, language, plain };
}

/** A line, or question and answer where it holds both. */
export const readParts = (line: string): ReadLine[] =>
  spokenParts(line)?.map(({ start, end }) => readWhole(line.slice(start, end))) ?? [readWhole(line)];

/** How the words of a line lean, of question and answer those that lean further; in hundredths of log-odds. */
export const weighParts = (parts: readonly ReadLine[], by: TaughtBy): number =>
  Math.max(...parts.map(({ text, language }) => weighWords(text, language, by)));

export const weighLine = (line: string, by: TaughtBy = 'messages'): number => weighParts(readParts(line), by);
