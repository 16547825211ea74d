import type { Language } from '../model';
import type { TaughtBy } from './taught-by';
import { isMarkAt, seeFeatures } from './word-features';
import { wordWeights } from './word-weights';

/** Pieces added to those that are known, so that one loud word in a short message proves little. */
export const doubt = 20;

/**
 * How much the words of a message, each by itself, speak for a warning: the weights of its pieces, by the root
 * of their number so that long messages weigh no more than short ones. In hundredths of log-odds.
 */
export function weighWords(text: string, language: Language, by: TaughtBy = 'messages'): number {
  const weights = wordWeights(language, by);
  let sum = 0;
  let pieces = 0;
  seeFeatures[language](text, (piece) => {
    sum += weights.of(piece);
    pieces++;
  });
  return sum / Math.sqrt(pieces + doubt);
}

/** The stretch of the message whose words speak loudest for a warning, to be shown. */
export function heaviestStretch(
  text: string,
  language: Language,
  by: TaughtBy = 'messages',
): { start: number; end: number } {
  const weights = wordWeights(language, by);
  const gains = new Float64Array(text.length + 1);
  seeFeatures[language](text, (piece, start, end) => {
    const share = weights.of(piece) / Math.max(1, end - start);
    for (let at = start; at < end; at++) gains[at] = (gains[at] as number) + share;
  });
  let best = { start: 0, end: text.length, gain: 0 };
  let from = 0;
  let gain = 0;
  for (let at = 0; at < text.length; at++) {
    if (gain <= 0) {
      from = at;
      gain = 0;
    }
    gain += gains[at] as number;
    if (gain > best.gain) best = { start: from, end: at + 1, gain };
  }
  return trimmed(text, language === 'zh' ? wholeClauses(text, best) : best);
}

/** Chinese runs on, and a piece cut from a clause may say something else: 关上门 shuts a door, 上门 comes to it. */
function wholeClauses(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  while (start > 0 && !isMarkAt(text, start - 1)) start--;
  while (end < text.length && !isMarkAt(text, end)) end++;
  return { start, end };
}

function trimmed(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}
