import { rulebook } from '../rulebook';

const { characters, syllables, sounds } = rulebook.disguises.sounds;
const firstHan = 0x4e00;
const codes = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) - 0x100);
const syllableOfCharacter = codes(characters);
const soundOfNumber = codes(sounds);
const soundOfCharacter = syllableOfCharacter.map((syllable) => soundOfNumber[syllable - 1] ?? 0);
const numbers = new Map(syllables.split(' ').map((syllable, i) => [syllable, i + 1] as const));

/** More than there are. */
export const mostSounds = 320;

/** Number of how a character is pronounced, tones and common mix-ups aside; 0 when that is not known. */
export const soundOf = (unit: number): number => soundOfCharacter[unit - firstHan] ?? 0;

/** Number of its syllable, tones aside. */
export const syllableOf = (unit: number): number => syllableOfCharacter[unit - firstHan] ?? 0;

/** Number of a syllable written in letters; 0 when it is none. */
export const syllableNumber = (syllable: string): number => numbers.get(syllable) ?? 0;

export const soundOfSyllable = (number: number): number => soundOfNumber[number - 1] ?? 0;
