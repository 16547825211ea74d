import { rulebook } from '../rulebook';
import { mostSounds, soundOf } from './chinese-sounds';
import { PairSet } from './pair-set';

const { known, ordinary, common } = rulebook.disguises;

const commonUnits = new Uint8Array(0x10000);
for (let i = 0; i < common.length; i++) commonUnits[common.charCodeAt(i)] = 1;
/** A character that stands by itself everywhere. */
export const isCommon = (unit: number): boolean => commonUnits[unit] === 1;

export interface KnownPhrase {
  text: string;
  sounds: readonly number[];
  /** Recognised though every character is another one. */
  strong: boolean;
}

const phrases: KnownPhrase[] = known.phrases.map((text, i) => ({
  text,
  sounds: Array.from(text, (character) => soundOf(character.charCodeAt(0))),
  strong: i < known.strong,
}));

const exact = new Set([...known.phrases, ...known.plain]);
export const isKnownPhrase = (text: string): boolean => exact.has(text);

const soundPair = (first: number, second: number): number => first * mostSounds + second;
const pairBits = new Uint8Array(Math.ceil((mostSounds * mostSounds) / 8));
/** Enough for every pair there is now; bounds the work at one place of a message. */
const mostPhrases = 40;
/** Phrases by the sounds of their first two characters, the earlier ones of the book first. */
const byFirstPair = new Map<number, KnownPhrase[]>();
for (const phrase of phrases) {
  const { sounds } = phrase;
  const first = soundPair(sounds[0] as number, sounds[1] as number);
  pairBits[first >> 3] = (pairBits[first >> 3] as number) | (1 << (first & 7));
  const same = byFirstPair.get(first);
  if (same) {
    if (same.length < mostPhrases) same.push(phrase);
  } else byFirstPair.set(first, [phrase]);
}

const none: readonly KnownPhrase[] = [];

/** Phrases whose first two characters sound like these, at most forty. */
export function phrasesSounding(first: number, second: number): readonly KnownPhrase[] {
  return byFirstPair.get(soundPair(first, second)) ?? none;
}

let plainByPair: Map<number, string[]> | undefined;

/** Other phrases of the rules, too ordinary to look for by sound, whose first two characters sound so. */
export function plainPhrasesSounding(first: number, second: number): readonly string[] {
  if (!plainByPair) {
    plainByPair = new Map();
    for (const text of known.plain) {
      const pair = soundPair(soundOf(text.charCodeAt(0)), soundOf(text.charCodeAt(1)));
      const same = plainByPair.get(pair);
      if (same) {
        if (same.length < mostPhrases) same.push(text);
      } else plainByPair.set(pair, [text]);
    }
  }
  return plainByPair.get(soundPair(first, second)) ?? [];
}

/** A known phrase may begin with two characters of these sounds. */
export function mayBeginPhrase(first: number, second: number): boolean {
  const pair = soundPair(first, second);
  return ((pairBits[pair >> 3] as number) & (1 << (pair & 7))) !== 0;
}

const ordinaryPairs = PairSet.from(ordinary);

/** The two characters make an ordinary word, or part of a known phrase. */
export const isOrdinary = (first: number, second: number): boolean => ordinaryPairs.has(first, second);
