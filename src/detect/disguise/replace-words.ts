/** Words to replace by their first character, longest first. */
export type WordTable = ReadonlyMap<string, readonly (readonly [word: string, plain: string])[]>;

export function wordTable(words: Readonly<Record<string, string>>): WordTable {
  const table = new Map<string, [string, string][]>();
  for (const entry of Object.entries(words)) {
    const first = entry[0].charAt(0);
    const known = table.get(first);
    if (known) known.push(entry);
    else table.set(first, [entry]);
  }
  for (const entries of table.values()) entries.sort(([a], [b]) => b.length - a.length);
  return table;
}

/** The longest word of the table that begins at that place. */
export function wordAt(text: string, at: number, table: WordTable): readonly [string, string] | undefined {
  return table.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));
}

export function replaceWords(text: string, table: WordTable): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const found = wordAt(text, at, table);
    result += found ? found[1] : text.charAt(at);
    at += found ? found[0].length : 1;
  }
  return result;
}
