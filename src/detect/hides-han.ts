import { foldUnit } from './fold';
import type { TokenList } from './token-list';
import { kind, kindOf } from './unit-kinds';

const separators = new Set([...' .-_*~+/|,·•、^=#&%@\u3000'].map((character) => character.charCodeAt(0)));
/** Two separators, and marks without width between them. */
const widest = 4;

/** Whether separators part single Chinese characters, as `undoChinese` would join them. */
export function hidesHan(text: string, tokens: TokenList): boolean {
  const { starts, ends, count } = tokens;
  const isHan = (at: number): boolean =>
    at >= 0 && at < count && kindOf(foldUnit(text.charCodeAt(starts[at] as number))) === kind.han;
  const touches = (at: number): boolean => isHan(at) && isHan(at + 1) && ends[at] === starts[at + 1];
  for (let at = 1; at < count; at++) {
    const from = ends[at - 1] as number;
    const to = starts[at] as number;
    if (to === from || to - from > widest || !isHan(at - 1) || !isHan(at)) continue;
    if (touches(at - 2) && touches(at)) continue;
    let parted = true;
    for (let i = from; i < to && parted; i++) parted = separators.has(foldUnit(text.charCodeAt(i)));
    if (parted) return true;
  }
  return false;
}
