/** What a folded UTF-16 unit is to the tokenisers. */
export const kind = {
  letter: 1,
  digit: 2,
  apostrophe: 3,
  /** A letter or number of another script than Latin and Han. */
  foreign: 4,
  han: 5,
  space: 6,
  emoji: 7,
  /** First half of a character of two units. */
  half: 8,
  mark: 9,
} as const;

/** What a unit between two words ends: a sentence or a clause, in English and in Chinese. */
export const ends = {
  englishSentence: 1,
  englishClause: 2,
  chineseSentence: 4,
  chineseClause: 8,
} as const;

const kinds = new Uint8Array(0x10000);

/** As one look-up; filled on demand, since asking for all 65,536 would take 20 ms at start. */
export function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  kinds[unit] = compute(unit);
  return kinds[unit];
}

function compute(unit: number): number {
  if (unit >= 97 && unit <= 122) return kind.letter;
  if (unit >= 48 && unit <= 57) return kind.digit;
  if (unit === 39) return kind.apostrophe;
  if (unit >= 0xd800 && unit <= 0xdbff) return kind.half;
  return kindOfCharacter(String.fromCharCode(unit));
}

export function kindOfCharacter(character: string): number {
  if (/\s/.test(character)) return kind.space;
  if (/\p{Script=Han}/u.test(character)) return kind.han;
  if (/\p{Extended_Pictographic}/u.test(character)) return kind.emoji;
  return /[\p{L}\p{N}]/u.test(character) ? kind.foreign : kind.mark;
}

const gaps = new Uint8Array(0x10000);
function fill(characters: string, bits: number): void {
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    gaps[unit] = (gaps[unit] as number) | bits;
  }
}
// A full stop ends an English sentence only where it stands alone; that is seen while reading.
fill('!?;\n', ends.englishSentence);
fill(',:()[]{}"\u2014\u2026', ends.englishClause);
fill('.!?;\n\u2026', ends.chineseSentence);
fill(',:()"\'\u201c\u201d\u300a\u300b\u3010\u3011', ends.chineseClause);

export const gapOf = (unit: number): number => gaps[unit] as number;
