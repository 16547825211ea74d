import lookAlikes from '../rules/tables/look-alikes.json';
import { rulebook } from './rulebook';

/** A folded unit that stands for nothing: zero-width, combining, variation and direction marks. */
export const dropped = 0xffff;

const unknown = 0;
const table = new Uint16Array(0x10000).fill(unknown);

// biome-ignore lint/suspicious/noMisleadingCharacterClass: one unit is tested at a time, so nothing combines
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]$/u;

function fill(table: Uint16Array, from: string, to: string): void {
  for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i);
}
fill(table, lookAlikes.from, lookAlikes.to);
fill(table, rulebook.simplified.from, rulebook.simplified.to);
for (let c = 0; c < 128; c++) table[c] = c >= 65 && c <= 90 ? c + 32 : c;
table[0] = 32;

/**
 * Folds one UTF-16 unit: case, width, accents, look-alike letters and traditional characters, in one look-up.
 * Filled on demand because normalising all 65,536 units takes about 20 ms at start.
 */
export function foldUnit(unit: number): number {
  const known = table[unit] as number;
  if (known !== unknown) return known;
  const folded = compute(unit);
  table[unit] = folded;
  return folded;
}

function compute(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (invisible.test(character)) return dropped;
  if (/\s/.test(character)) return 32;
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length !== 1) return unit;
  const code = plain.charCodeAt(0);
  const again = table[code] as number;
  return again === unknown || again === dropped ? code : again;
}

/** Text after a change of spelling, and where each of its units came from. */
export interface Spelling {
  text: string;
  /** `starts[i]` and `ends[i]`: offsets in the original message of what unit `i` stands for. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Builds a spelling piece by piece; each piece stands for one stretch of the original. */
export class SpellingBuilder {
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  append(piece: string, start: number, end: number): void {
    this.pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Copies `source` from `first` up to `end` unchanged. */
  copy(source: Spelling, first: number, end: number): void {
    this.pieces.push(source.text.slice(first, end));
    for (let i = first; i < end; i++) {
      this.starts.push(source.starts[i] as number);
      this.ends.push(source.ends[i] as number);
    }
  }

  build(): Spelling {
    return {
      text: this.pieces.join(''),
      starts: Uint32Array.from(this.starts),
      ends: Uint32Array.from(this.ends),
    };
  }
}

const dressedLetters = /^[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}]$/u;

const identity = Uint32Array.from({ length: 4097 }, (_, i) => i);

/** A spelling whose units are those of the original, one to one. */
function unchanged(text: string): Spelling {
  return { text, starts: identity.subarray(0, text.length), ends: identity.subarray(1, text.length + 1) };
}

const ascii = /^\p{ASCII}*$/u;

/** Folds a whole message. Letters of the mathematical and enclosed blocks become plain; emoji stay. */
export function fold(text: string): Spelling {
  if (text.length < identity.length && ascii.test(text)) return unchanged(text.toLowerCase());
  const builder = new SpellingBuilder();
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i) as number;
    const width = point > 0xffff ? 2 : 1;
    if (width === 2) {
      const character = String.fromCodePoint(point);
      builder.append(dressedLetters.test(character) ? plainLetter(point, character) : character, i, i + 2);
    } else {
      const folded = foldUnit(point);
      if (folded !== dropped) builder.append(String.fromCharCode(folded), i, i + 1);
    }
    i += width;
  }
  return builder.build();
}

/** Whether folding changes letters or characters of a text beyond ASCII, or drops something between them. */
export function foldsLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128 || isSign(unit)) continue;
    if (foldUnit(unit) !== unit || (unit >= 0xd835 && unit <= 0xd83c)) return true;
  }
  return false;
}

/** Punctuation, and the marks that emoji are made of; what has no width parts words, and is none. */
const isSign = (unit: number): boolean =>
  (unit >= 0x2010 && unit < 0x2060) ||
  (unit >= 0x2070 && unit < 0x2e80) ||
  (unit >= 0x3000 && unit < 0x3040) ||
  (unit >= 0xfe00 && unit < 0xff10) ||
  (unit >= 0xff1a && unit < 0xff21);

function plainLetter(point: number, character: string): string {
  // Squared and negative circled capitals (U+1F130–1F189) come in alphabets of 32 places and have no NFKC form.
  if (point >= 0x1f130) {
    const place = (point - 0x1f130) % 32;
    return place < 26 ? String.fromCharCode(97 + place) : character;
  }
  return character.normalize('NFKC').toLowerCase();
}
