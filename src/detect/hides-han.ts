import { foldUnit } from './fold';
import type { TokenList } from './token-list';
import { gap } from './tokens';
import { kind, kindOf } from './unit-kinds';

/**
 * What may be put between characters to hide a word. Spaces, commas and most other marks hide nothing from the reader,
 * which takes no notice of them: only a full stop among them would end a sentence.
 */
const separators = new Set([...' .-_*~+/|,·•、^=#&%@\u3000'].map((character) => character.charCodeAt(0)));
/** Two separators, and marks without width between them. */
const widest = 4;

/** Whether separators part single Chinese characters so that joining them, as `undoChinese` does, would tell more. */
export function hidesHan(text: string, tokens: TokenList): boolean {
  const { starts, ends, before, count } = tokens;
  const isHan = (at: number): boolean =>
    at >= 0 && at < count && kindOf(foldUnit(text.charCodeAt(starts[at] as number))) === kind.han;
  const touches = (at: number): boolean => isHan(at) && isHan(at + 1) && ends[at] === starts[at + 1];
  for (let at = 1; at < count; at++) {
    if (before[at] !== gap.sentence) continue;
    const from = ends[at - 1] as number;
    const to = starts[at] as number;
    if (to - from > widest || !isHan(at - 1) || !isHan(at)) continue;
    if (touches(at - 2) && touches(at)) continue;
    let parted = true;
    for (let i = from; i < to && parted; i++) parted = separators.has(foldUnit(text.charCodeAt(i)));
    if (parted) return true;
  }
  return false;
}
