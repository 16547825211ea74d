import { soundOfSyllable, syllableOf } from './chinese-sounds';
import { isCommon, isKnownPhrase, isOrdinary, phrasesSounding, plainPhrasesSounding } from './known-phrases';
import { likelyCharacter } from './syllables';

/** One character or syllable of a message. */
export interface Item {
  /** The character that is written, or the syllable. */
  character?: string;
  syllable?: string;
  /** Number of the syllable; 0 for what is neither. */
  number: number;
  /** Read only as part of a known phrase. */
  onlyKnown?: boolean;
  /** A mark between clauses. */
  mark?: boolean;
  start: number;
  end: number;
}

const longestPhrase = 4;

/** For each item the phrase that begins there when as much as can be is read in as long phrases as can be. */
export function phrasesIn(items: readonly Item[]): (string | undefined)[] {
  const chosen: (string | undefined)[] = new Array(items.length);
  const worth = new Uint32Array(items.length + longestPhrase + 1);
  for (let at = items.length - 1; at >= 0; at--) {
    worth[at] = worth[at + 1] as number;
    for (const phrase of phrasesAt(items, at)) {
      const sum = worthOf(phrase) + (worth[at + phrase.length] as number);
      if (sum <= (worth[at] as number)) continue;
      worth[at] = sum;
      chosen[at] = phrase;
    }
  }
  return chosen;
}

const worthOf = (phrase: string): number =>
  2 * phrase.length * phrase.length + (isOrdinary(phrase.charCodeAt(0), phrase.charCodeAt(1)) ? 1 : 0);

/** The known phrases, one of each length, whose characters are written or sounded there, at least one of them sounded. */
function phrasesAt(items: readonly Item[], at: number): string[] {
  const [first, second] = [items[at], items[at + 1]];
  if (!first?.number || !second?.number) return [];
  const sounds = [soundOfSyllable(first.number), soundOfSyllable(second.number)] as const;
  const found: (string | undefined)[] = [];
  const take = (text: string, strong = false): void => {
    if (found[text.length] === undefined && fits(text, strong, items, at)) found[text.length] = text;
  };
  for (const { text, strong } of phrasesSounding(...sounds)) take(text, strong);
  const pair = [first, second]
    .map(({ character, syllable }) => character ?? likelyCharacter(syllable ?? ''))
    .join('');
  if (isKnownPhrase(pair)) take(pair);
  for (const text of plainPhrasesSounding(...sounds)) take(text);
  return found.filter((text) => text !== undefined);
}

function fits(phrase: string, strong: boolean, items: readonly Item[], at: number): boolean {
  if (phrase.length > longestPhrase) return false;
  let sounded = 0;
  for (let i = 0; i < phrase.length; i++) {
    const item = items[at + i];
    const number = syllableOf(phrase.charCodeAt(i));
    if (item === undefined || !sameSyllable(item, number, strong)) return false;
    if (item.syllable !== undefined) sounded++;
    else if (item.character !== phrase[i] && (!strong || isCommon(item.character?.charCodeAt(0) ?? 0)))
      return false;
  }
  return sounded > 0;
}

/** Digits and characters beside them are as loose as the ear, syllables are spelled. */
function sameSyllable({ number, onlyKnown, syllable }: Item, wanted: number, strong: boolean): boolean {
  const loose = onlyKnown || (strong && syllable === undefined);
  return number === wanted || (loose === true && soundOfSyllable(number) === soundOfSyllable(wanted));
}
