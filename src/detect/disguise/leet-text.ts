import leet from '../../rules/tables/leet.json';

/** Words in which digits stand among letters, no numbers of things ("10am", "2nd", "b12"). */
const mixed = /(?<![^\s])(?!\d+[a-z]{1,2}(?!\S)|[a-z]\d+(?!\S))(?=\S*[a-z])(?=\S*\d)[a-z0-9']{3,}/gi;

/** Two of them, and even words too short to tell are written so. */
export const isLeet = (text: string): boolean => (text.match(mixed)?.length ?? 0) >= 2;

/** What short words stand for in such a text. */
export const shortLeet: ReadonlyMap<string, string> = new Map(Object.entries(leet.short));

/** Some short word of the text is hidden in digits. */
export const hidesShortWords = (text: string): boolean =>
  isLeet(text) && text.split(/\s+/).some((word) => shortLeet.has(word.toLowerCase()));
