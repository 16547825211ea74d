import type { TaughtBy } from '../../src/detect/taught-by';
import type { Language } from '../../src/model';
import type { LinesFile, WeightsFile } from '../rulebook/word-weights';

/** What a thread of `learn-worker.ts` is asked: everything of a language, or the words learned without some sittings. */
export type LearnQuestion =
  | { task: 'language'; language: Language; digest: string }
  | { task: 'lines'; language: Language; digest: string }
  | { task: 'pieces'; language: Language; aside: ReadonlySet<string> };

export interface LearnedLanguage {
  file: WeightsFile;
  lessons: number;
  /** What the needs in force would do, on lessons scored by what was learned from others. */
  told: string;
}

export type LearnedLines = LinesFile;

/** The weights of pieces, by what taught them. */
export type LearnedPieces = Record<TaughtBy, Record<string, number>>;

export const learnWorker = new URL('./learn-worker.ts', import.meta.url).href;
