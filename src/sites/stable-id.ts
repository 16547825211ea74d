/** 64 bits as hex from any strings, the same on every visit. For telling apart, not for keeping secret. */
export const stableId = (...parts: string[]): string => {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 13);
    }
    // A boundary, so that ("ab", "c") and ("a", "bc") differ.
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x1f, 0x85ebca6b);
  }
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
};
