import { strFromU8, strToU8 } from 'fflate';

/** Lists of numbers below 65,536, one after the other in the packed book. What each means stands in `rulebook.ts`. */
export const sectionNames = [
  'setSizes',
  'setMembers',
  'classSingles',
  'classPhrases',
  'phraseSizes',
  'phraseWords',
  'programSizes',
  'programStarts',
  'programCode',
  'pairs',
  'aliasWords',
  'aliasSizes',
  'aliasTokens',
  'entryRules',
  'entryPrograms',
  'entryKeys',
  'entryWindows',
  'entryNeeds',
] as const;
export type Sections = Record<(typeof sectionNames)[number], ArrayLike<number>>;

/** A head that is JSON, then the numbers, two bytes each. */
export function joinBook(head: unknown, sections: Sections): Uint8Array {
  const lengths = sectionNames.map((name) => sections[name].length);
  const text = strToU8(JSON.stringify({ head, lengths }));
  const padding = text.length % 2;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const bytes = new Uint8Array(4 + text.length + padding + total * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = 4 + text.length + padding;
  for (const name of sectionNames)
    for (let i = 0; i < sections[name].length; i++, at += 2) {
      const number = sections[name][i] as number;
      if (!(number >= 0 && number <= 0xffff)) throw new Error(`The rulebook has outgrown ${name}: ${number}`);
      view.setUint16(at, number, true);
    }
  return bytes;
}

export function splitBook<Head>(bytes: Uint8Array): {
  head: Head;
  sections: Record<keyof Sections, Uint16Array>;
} {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { head, lengths } = JSON.parse(strFromU8(bytes.subarray(4, 4 + length))) as {
    head: Head;
    lengths: number[];
  };
  // A copy of its own: the numbers must begin at an even place, and the rest can go.
  const numbers = new Uint16Array(bytes.slice(4 + length + (length % 2)).buffer);
  let at = 0;
  const sections = Object.fromEntries(
    sectionNames.map((name, i) => {
      const from = at;
      at += lengths[i] as number;
      return [name, numbers.subarray(from, at)];
    }),
  ) as Record<keyof Sections, Uint16Array>;
  return { head, sections };
}
