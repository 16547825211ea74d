import { soundOf } from './chinese-sounds';
import type { Spelling } from './fold';
import { isCommon, isKnownPhrase, isOrdinary, type KnownPhrase, phrasesSounding } from './known-phrases';
import { Rewriting } from './rewrite';

const longestPhrase = 4;

/** Puts known phrases in place of others that only sound like them ("煞笔", "威信"), where no ordinary word stands. */
export function undoHomophones(spelling: Spelling): Spelling {
  const { text } = spelling;
  const rewriting = new Rewriting(spelling);
  for (let at = 0; at + 1 < text.length; at++) {
    const first = soundOf(text.charCodeAt(at));
    const second = first === 0 ? 0 : soundOf(text.charCodeAt(at + 1));
    if (second === 0) continue;
    const found = bestAt(text, at, phrasesSounding(first, second));
    if (!found) continue;
    rewriting.replace(found.text, at, at + found.text.length);
    at += found.text.length - 1;
  }
  return rewriting.done();
}

/** The longest phrase that may stand there; nothing where a known one is already written. */
function bestAt(text: string, at: number, phrases: readonly KnownPhrase[]): KnownPhrase | undefined {
  if (phrases.length === 0) return undefined;
  for (let length = longestPhrase; length > 1; length--) {
    if (isKnownPhrase(text.slice(at, at + length))) return undefined;
    const found = phrases.find((phrase) => phrase.text.length === length && stands(text, at, phrase));
    if (found) return found;
  }
  return undefined;
}

function stands(text: string, at: number, { text: phrase, sounds, strong }: KnownPhrase): boolean {
  const { length } = phrase;
  if (at + length > text.length) return false;
  let changed = 0;
  let telling = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(at + i);
    if (soundOf(unit) !== sounds[i]) return false;
    if (unit === phrase.charCodeAt(i)) continue;
    changed++;
    if (!isCommon(unit)) telling++;
  }
  if (strong ? changed > 0 && telling === 0 : telling < changed || changed > (length > 3 ? 2 : 1))
    return false;
  if (!strong && length === 3 && restIsOrdinary(text, at, phrase)) return false;
  return !ordinaryWordsTouch(text, at, phrase, strong && length > 2);
}

/** Of three characters two are an ordinary word by themselves and the third is chance ("兔包子" is no 土包子). */
function restIsOrdinary(text: string, at: number, phrase: string): boolean {
  const rest = text[at] === phrase[0] ? at : at + 1;
  return isOrdinary(text.charCodeAt(rest), text.charCodeAt(rest + 1));
}

/** A changed character is part of an ordinary word, inside the window or across its edge. */
function ordinaryWordsTouch(text: string, at: number, phrase: string, edgesOnly: boolean): boolean {
  const { length } = phrase;
  const changed = (i: number): boolean => i >= 0 && i < length && text[at + i] !== phrase[i];
  for (let i = 0; i <= length; i++) {
    if ((!changed(i - 1) && !changed(i)) || (edgesOnly && i > 0 && i < length)) continue;
    if (isOrdinary(text.charCodeAt(at + i - 1), text.charCodeAt(at + i))) return true;
  }
  return false;
}
