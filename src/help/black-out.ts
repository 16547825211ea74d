/** Stands in a text where a word was hidden. */
export const blackedOut = '▇▇';

/** Hides words wherever they stand; longer ones first, so that no rest of a longer one is left. */
export const blackOut = (said: string, words: readonly string[]): string =>
  [...words]
    .filter((word) => word.trim())
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, blackedOut), said);
