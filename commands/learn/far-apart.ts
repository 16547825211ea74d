/** Those that follow one another in a file are of one writer. */
const stride = 7919;

/** The same items, each next to others from far away in the list; always in the same order. */
export const farApart = <T>(items: readonly T[]): T[] =>
  items
    .map((item, at) => ({ item, place: (at * stride) % items.length }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
