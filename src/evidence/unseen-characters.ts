/** Signs that take no room, or turn the order of what is read: on paper nobody would know that they are there. */
const unseen = /[\p{Cf}\p{Cc}\u115F\u1160\u3164\uFFA0\u2800]/gu;
const ordinary = new Set(['\n', '\t', '\r', '\u200D']);

/** `U+200B ×3, U+202E` for a text that holds such signs; empty for nearly all. */
export function unseenIn(text: string): string {
  const counts = new Map<string, number>();
  for (const [sign] of text.matchAll(unseen)) {
    if (ordinary.has(sign)) continue;
    const name = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join(', ');
}
