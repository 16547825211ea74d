import { dropped, foldUnit } from '../fold';
import { isHan, isLatin } from '../han';
import { soundOf } from './chinese-sounds';
import { endsSentence, partingEnd, widest, widestOfOne } from './join-apart';
import { mayBeginPhrase } from './known-phrases';
import { mayBePinyin } from './pinyin-runs';
import { isInDialect } from './undo-dialect';
import { isPicture } from './undo-emoji';
import { soundsLike } from './undo-homophones';
import { isAlone, readsLetters } from './undo-letters';
import { beginsSplit } from './undo-split';
import { areStretched } from './undo-stretched';

/** Characters that stand alone with something between them: few people write so. */
const mostAlone = 2;
/** From one character to the next over the signs that may part them. */
const farthest = widest + 1;
const farthestOfOne = widestOfOne + 1;

/**
 * Whether undoing could change how the message reads in Chinese: one pass over its units, so that ordinary messages
 * pay for nothing more. Says yes too often rather than too rarely.
 */
export function hidesChinese(text: string, han: boolean): boolean {
  if (!han) return mayBePinyin(text) || isAlone(text);
  let before = 0;
  let soundBefore = 0;
  let last = -farthestOfOne - 1;
  let latin = false;
  let picture = false;
  let alone = 0;
  let same = 1;
  let sameBefore = 0;
  for (let at = 0; at < text.length; at++) {
    const raw = text.charCodeAt(at);
    const unit = raw < 128 ? raw : foldUnit(raw);
    if (unit === dropped) continue;
    if (isHan(unit)) {
      if (isInDialect(before, unit)) return true;
      if (before !== 0 && beginsSplit(before, unit)) return true;
      const sound = soundOf(unit);
      if (at - last === 1 && mayBeginPhrase(soundBefore, sound) && soundsLike(text, at - 1) !== undefined)
        return true;
      soundBefore = sound;
      if (unit === before) {
        if (areStretched(++same, sameBefore)) return true;
      } else {
        sameBefore = before === 0 ? 0 : same;
        same = 1;
      }
      let gap = at - last;
      if (gap > farthest && gap <= farthestOfOne && text.charCodeAt(last + 1) === text.charCodeAt(at - 1))
        gap = farthest;
      alone = gap === 1 ? 0 : gap <= farthest ? alone + 1 : 1;
      if (alone === mostAlone) return true;
      if (gap > 1 && gap <= farthest && partsOne(text, last, at)) return true;
      last = at;
      before = unit;
    } else if (raw < 128 ? isLatin(raw | 32) : isLatin(unit)) {
      latin = true;
      before = 0;
    } else if (isPicture(unit)) {
      picture = true;
      before = 0;
    } else if (before !== 0 && parts(text, at)) return true;
    // What parts no sentence is no token either, so what stands before it stands beside what comes after.
    else if (endsSentence(unit)) before = 0;
  }
  return picture || (latin && readsLetters(text));
}

const clause = /[.,\u3001\u2026\uff0c\u3002]/;

/** Something that parts no clause stands between two characters, one of which stands alone. */
const partsOne = (text: string, last: number, at: number): boolean =>
  !clause.test(text.slice(last + 1, at)) &&
  (!isHan(foldUnit(text.charCodeAt(last - 1) || 32)) || !isHan(foldUnit(text.charCodeAt(at + 1) || 32)));

/** A full stop or dots, alone or among other signs, between two characters that both stand alone. */
function parts(text: string, at: number): boolean {
  if (![0, 1, 2].some((step) => endsSentence(foldUnit(text.charCodeAt(at + step) || 32)))) return false;
  const around = String.fromCharCode(
    ...[-2, -1, 0, 1, 2, 3, 4].map((step) => foldUnit(text.charCodeAt(at + step) || 32)),
  );
  const end = partingEnd(around, 2);
  return (
    end > 2 &&
    isHan(around.charCodeAt(end)) &&
    !isHan(around.charCodeAt(0)) &&
    !isHan(around.charCodeAt(end + 1))
  );
}
