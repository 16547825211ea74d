import { strFromU8, strToU8 } from 'fflate';

/** Lists of numbers, one after the other in the packed book. What each means stands in `rulebook.ts`. */
export const sectionNames = [
  'setSizes',
  'setMembers',
  'classSingles',
  'classPhrases',
  'phraseSizes',
  'phraseWords',
  'nodeSizes',
  'nodeNumbers',
  'pairs',
  'aliasWords',
  'aliasSizes',
  'aliasTokens',
  'entryRules',
  'entryPatterns',
  'entryKeys',
  'entryWindows',
  'entryNeeds',
  'englishPieces',
  'englishWeights',
  'englishUnkindPieces',
  'englishUnkindWeights',
  'englishSaidPieces',
  'englishSaidWeights',
  'englishAnswerPieces',
  'englishAnswerWeights',
  'englishAroundPieces',
  'englishAroundWeights',
  'chinesePieces',
  'chineseWeights',
  'chineseUnkindPieces',
  'chineseUnkindWeights',
  'chineseSaidPieces',
  'chineseSaidWeights',
  'chineseAnswerPieces',
  'chineseAnswerWeights',
  'chineseAroundPieces',
  'chineseAroundWeights',
] as const;
export type Sections = Record<(typeof sectionNames)[number], ArrayLike<number>>;

/** Of each entry, how many other sets a message must hold a word of; 0 and no distance stand for none. */
export const needsPerEntry = 3;

export type Numbers = Uint16Array | Uint32Array;

/** A head that is JSON, then the numbers: seven bits a byte, the lowest first, as most are small. */
export function joinBook(head: unknown, sections: Sections): Uint8Array {
  const shapes = sectionNames.map((name) => {
    const numbers = Array.from(sections[name]);
    return { length: numbers.length, wide: numbers.some((number) => number > 0xffff) };
  });
  const text = strToU8(JSON.stringify({ head, shapes }));
  const bytes = [...new Uint8Array(Uint32Array.of(text.length).buffer), ...text];
  for (const name of sectionNames)
    for (let i = 0; i < sections[name].length; i++) {
      let number = sections[name][i] as number;
      for (; number > 127; number >>= 7) bytes.push((number & 127) | 128);
      bytes.push(number);
    }
  return Uint8Array.from(bytes);
}

export function splitBook<Head>(bytes: Uint8Array): {
  head: Head;
  sections: Record<keyof Sections, Numbers>;
} {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { head, shapes } = JSON.parse(strFromU8(bytes.subarray(4, 4 + length))) as {
    head: Head;
    shapes: { length: number; wide: boolean }[];
  };
  let at = 4 + length;
  const read = (numbers: Numbers): Numbers => {
    for (let n = 0; n < numbers.length; n++) {
      let byte = bytes[at++] as number;
      let number = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        number |= (byte & 127) << shift;
      }
      numbers[n] = number;
    }
    return numbers;
  };
  const sections = Object.fromEntries(
    sectionNames.map((name, i) => {
      const { length, wide } = shapes[i] as { length: number; wide: boolean };
      return [name, read(wide ? new Uint32Array(length) : new Uint16Array(length))];
    }),
  ) as Record<keyof Sections, Numbers>;
  return { head, sections };
}

/** A weight from the number it is packed as: those below zero are the odd ones. */
export const unfolded = (number: number): number => (number >>> 1) ^ -(number & 1);
