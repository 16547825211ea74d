import { dropped, foldUnit } from './fold';
import { isHan, isLatin } from './han';
import { partingEnd } from './join-apart';
import { soundsHidden } from './known-phrases';
import { beginsDialect } from './undo-dialect';
import { isPicture } from './undo-emoji';
import { isAlone, readsLetters } from './undo-letters';
import { mayBePinyin } from './undo-pinyin';
import { beginsSplit } from './undo-split';

/**
 * Whether undoing could change how the message reads in Chinese: one pass over its units, so that ordinary messages
 * pay for nothing more. Says yes too often rather than too rarely.
 */
export function hidesChinese(text: string, han: boolean): boolean {
  if (!han) return mayBePinyin(text) || isAlone(text);
  let before = 0;
  let latin = false;
  let picture = false;
  for (let at = 0; at < text.length; at++) {
    const raw = text.charCodeAt(at);
    const unit = raw < 128 ? raw : foldUnit(raw);
    if (unit === dropped) continue;
    if (isHan(unit)) {
      if (beginsDialect(unit) || (before !== 0 && (soundsHidden(before, unit) || beginsSplit(before, unit))))
        return true;
      before = unit;
      continue;
    }
    if (raw < 128 ? isLatin(raw | 32) : isLatin(unit)) latin = true;
    else if (isPicture(unit)) picture = true;
    else if (before !== 0) {
      const end = partingEnd(text, at);
      if (end > at && isHan(foldUnit(text.charCodeAt(end)))) return true;
    }
    before = 0;
  }
  return picture || (latin && readsLetters(text));
}
