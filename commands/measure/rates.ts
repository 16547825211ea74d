import type { Tally, Verdicts } from './tally';

export interface Rates {
  /** Cases that should warn, and how many of them were warned about in time. */
  toWarn: number;
  warned: number;
  /** Cases that should not, and how many of them were left alone. */
  toLeave: number;
  quiet: number;
  /** Parts of one; not a number where there is nothing to divide by. */
  recall: number;
  precision: number;
  f1: number;
}

export function ratesOf({ hit, late, early, miss, quiet, wrong }: Verdicts): Rates {
  const recall = hit / (hit + miss + late + early);
  const precision = hit / (hit + wrong);
  return {
    toWarn: hit + miss + late + early,
    warned: hit,
    toLeave: quiet + wrong,
    quiet,
    recall,
    precision,
    f1: (2 * precision * recall) / (precision + recall),
  };
}

/** False where nothing is labelled to warn: there the label only says where the text comes from. */
export const isLabelled = ({ all }: Tally): boolean => ratesOf(all).toWarn > 0;

/** `62.7`, or a dash where nothing could be counted. */
export const percent = (part: number, whole = 1): string =>
  Number.isFinite(part / whole) ? ((100 * part) / whole).toFixed(1) : '–';

export const perThousand = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((1000 * part) / whole).toFixed(2);
