import { foldUnit, type Spelling } from '../fold';
import { soundOf, syllableOf } from './chinese-sounds';
import {
  isCommon,
  isKnownPhrase,
  isOrdinary,
  type KnownPhrase,
  mayBeginPhrase,
  phrasesSounding,
} from './known-phrases';
import { Rewriting } from './rewrite';

const longestPhrase = 4;

/** Puts known phrases in place of others that only sound like them ("煞笔", "威信"), where no ordinary word stands. */
export function undoHomophones(spelling: Spelling): Spelling {
  const { text } = spelling;
  const rewriting = new Rewriting(spelling);
  for (let at = 0; at + 1 < text.length; at++) {
    const found = soundsLike(text, at);
    if (!found) continue;
    rewriting.replace(found, at, at + found.length);
    at += found.length - 1;
  }
  return rewriting.done();
}

/** The known phrase meant by what stands there and sounds like it; nothing where a known one is written. */
export function soundsLike(text: string, at: number): string | undefined {
  const first = soundOf(unitAt(text, at));
  const second = first === 0 ? 0 : soundOf(unitAt(text, at + 1));
  if (second === 0 || !mayBeginPhrase(first, second)) return undefined;
  const phrases = phrasesSounding(first, second);
  for (let length = longestPhrase; length > 1; length--) {
    let found: string | undefined;
    for (const phrase of phrases) {
      if (phrase.text.length !== length || !stands(text, at, phrase)) continue;
      found ??= phrase.text;
      // What sounds exactly so goes before what only sounds alike (尼马 is 你妈 before it is 立马).
      if (!soundsExactly(text, at, phrase.text)) continue;
      found = phrase.text;
      break;
    }
    if (found !== undefined) return isWritten(text, at, length) ? undefined : found;
  }
  return undefined;
}

function soundsExactly(text: string, at: number, phrase: string): boolean {
  for (let i = 0; i < phrase.length; i++)
    if (syllableOf(unitAt(text, at + i)) !== syllableOf(phrase.charCodeAt(i))) return false;
  return true;
}

/** Folded, so that a message can be looked at before it is folded as a whole. */
const unitAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit > 127 ? foldUnit(unit) : 0;
};

/** Some known phrase of at least that length stands there as it is. */
function isWritten(text: string, at: number, shortest: number): boolean {
  let written = String.fromCharCode(unitAt(text, at));
  for (let length = 2; length <= longestPhrase; length++) {
    written += String.fromCharCode(unitAt(text, at + length - 1));
    if (length >= shortest && isKnownPhrase(written)) return true;
  }
  return false;
}

function stands(text: string, at: number, { text: phrase, sounds, strong }: KnownPhrase): boolean {
  const { length } = phrase;
  if (at + length > text.length) return false;
  let changed = 0;
  let telling = 0;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, at + i);
    if (soundOf(unit) !== sounds[i]) return false;
    if (unit === phrase.charCodeAt(i)) continue;
    changed++;
    if (!isCommon(unit)) telling++;
  }
  if (strong ? changed > 0 && telling === 0 : telling < changed || changed > (length > 3 ? 2 : 1))
    return false;
  if (!strong && length === 3 && restIsOrdinary(text, at, phrase)) return false;
  if (!strong && otherWordsTouch(text, at, phrase)) return false;
  return !ordinaryWordsTouch(text, at, phrase, strong && length > 2);
}

/** Of three characters two are an ordinary word by themselves and the third is chance ("兔包子" is no 土包子). */
function restIsOrdinary(text: string, at: number, phrase: string): boolean {
  const rest = unitAt(text, at) === phrase.charCodeAt(0) ? at : at + 1;
  return isOrdinary(unitAt(text, rest), unitAt(text, rest + 1));
}

/**
 * A character at an edge of the phrase that is written as it is makes an ordinary word with what stands outside
 * ("楼下见" is no 下贱, "外公教" no 公交). Of longer phrases only common characters are asked.
 */
function otherWordsTouch(text: string, at: number, phrase: string): boolean {
  const last = at + phrase.length - 1;
  const asked = (unit: number, wanted: number): boolean =>
    phrase.length === 2 ? unit === wanted : isCommon(unit);
  const [left, right] = [unitAt(text, at), unitAt(text, last)];
  return (
    (asked(left, phrase.charCodeAt(0)) && isOrdinary(unitAt(text, at - 1), left)) ||
    (asked(right, phrase.charCodeAt(phrase.length - 1)) && isOrdinary(right, unitAt(text, last + 1)))
  );
}

/** A changed character is part of an ordinary word, inside the window or across its edge. */
function ordinaryWordsTouch(text: string, at: number, phrase: string, edgesOnly: boolean): boolean {
  const { length } = phrase;
  const changed = (i: number): boolean =>
    i >= 0 && i < length && unitAt(text, at + i) !== phrase.charCodeAt(i);
  for (let i = 0; i <= length; i++) {
    if ((!changed(i - 1) && !changed(i)) || (edgesOnly && i > 0 && i < length)) continue;
    if (isOrdinary(unitAt(text, at + i - 1), unitAt(text, at + i))) return true;
  }
  return false;
}
