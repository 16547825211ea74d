import type { Spelling } from '../fold';
import { isHan } from '../han';
import { Rewriting } from './rewrite';

/** Put between characters for no other reason than to part them. */
const parting = new Set([...' -_*~+/|·•^=#&%@—–―★☆●○■□◆◇♥♡×✕'].map((sign) => sign.charCodeAt(0)));
/** These part clauses too, so they are taken out only between characters that stand alone on both sides. */
const clauses = new Set([...'.,、…!;:'].map((sign) => sign.charCodeAt(0)));
const sentences = new Set([...'.…'].map((sign) => sign.charCodeAt(0)));
export const widest = 3;
/** One and the same sign may be put many times over. */
export const widestOfOne = 12;

/** Among the signs that part characters, the ones that part sentences too. */
export const endsSentence = (unit: number): boolean => sentences.has(unit);

/** Takes out what was put between single characters ("傻 逼", "加。薇。信", "滚 ~ 出"). */
export function joinApart(spelling: Spelling): Spelling {
  const { text } = spelling;
  const rewriting = new Rewriting(spelling);
  for (let at = 1; at + 1 < text.length; at++) {
    if (!isHan(text.charCodeAt(at - 1))) continue;
    const end = partingEnd(text, at);
    if (end === at || !isHan(text.charCodeAt(end))) continue;
    const before = standsAlone(text, at - 1, -1);
    const after = standsAlone(text, end, 1);
    if (before && after ? true : (before || after) && !holdsClause(text, at, end))
      rewriting.replace('', at, end);
    at = end;
  }
  return rewriting.done();
}

export function partingEnd(text: string, at: number): number {
  let end = at;
  while (end - at < widest && isParting(text.charCodeAt(end))) end++;
  const first = text.charCodeAt(at);
  if (end - at === widest)
    while (end - at < widestOfOne && text.charCodeAt(end) === first && text.charCodeAt(end - 1) === first)
      end++;
  return end;
}

const isParting = (unit: number): boolean => parting.has(unit) || clauses.has(unit);

function holdsClause(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (clauses.has(text.charCodeAt(i))) return true;
  return false;
}

const standsAlone = (text: string, at: number, step: number): boolean => !isHan(text.charCodeAt(at + step));
