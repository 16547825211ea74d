import { pinyin } from 'pinyin-pro';

/** First and last character the table of sounds speaks of. */
export const firstHan = 0x4e00;
export const lastHan = 0x9fa5;

/**
 * What sounds alike counts as one: tones, the nasals of in/ing and en/eng, the retroflex of z/zh, c/ch, s/sh, and n/l
 * are what people mix up, by accent and on purpose.
 */
const merged = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([ie])ng$/, '$1n');

/** Where the first reading of the dictionary is not the everyday one. */
const everyday: Record<string, string> = {
  了: 'le',
  得: 'de',
  着: 'zhe',
  还: 'hai',
  长: 'zhang',
  曾: 'zeng',
  弹: 'dan',
  差: 'cha',
};

/** The 6,763 characters of GB 2312, which is all that children write. */
function characters(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  return found;
}

export interface ChineseSounds {
  /** For each character from `firstHan`, U+0100 plus the number of its syllable; 0 is none. */
  characters: string;
  /** Syllables without tone, the first of them number 1. */
  syllables: string;
  /** For each syllable, U+0100 plus the number of what it sounds like. */
  sounds: string;
}

export function chineseSounds(): ChineseSounds {
  const syllables = new Map<string, number>();
  const characterSyllables = new Uint16Array(lastHan - firstHan + 1);
  for (const character of characters()) {
    const code = character.charCodeAt(0);
    if (code < firstHan || code > lastHan) continue;
    const syllable = everyday[character] ?? pinyin(character, { toneType: 'none', v: true });
    if (!/^[a-z]+$/.test(syllable)) continue;
    const number = syllables.get(syllable) ?? syllables.size + 1;
    syllables.set(syllable, number);
    characterSyllables[code - firstHan] = number;
  }
  const numbers = new Map<string, number>();
  const soundOf = (syllable: string): number => {
    const sound = merged(syllable);
    const number = numbers.get(sound) ?? numbers.size + 1;
    numbers.set(sound, number);
    return number;
  };
  return {
    characters: written(characterSyllables),
    syllables: [...syllables.keys()].join(' '),
    sounds: written([...syllables.keys()].map(soundOf)),
  };
}

const written = (codes: Iterable<number>): string =>
  Array.from(codes, (code) => String.fromCharCode(0x100 + code)).join('');
