/** Which of 64 bits stands for a word or pair of the rulebook. */
export const bitOf = (symbol: number): number => Math.imul(symbol, 0x9e3779b1) >>> 26;
