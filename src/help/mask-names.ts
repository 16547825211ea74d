/** Replaces names in a text. Made once per report, so that the same person is the same letter everywhere. */
export type Mask = (text: string) => string;

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Letters of scripts written without spaces; there a name may stand inside a run of letters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Longest name first, whatever the case, in one pass, so that no mask is masked again. A name of one letter
 * is replaced only where it stands alone: anywhere else it would take words apart.
 */
export function maskNames(names: ReadonlyMap<string, string>): Mask {
  const masks = new Map([...names].map(([name, mask]) => [name.trim().toLowerCase(), mask]));
  masks.delete('');
  if (masks.size === 0) return (text) => text;
  const alternatives = [...masks.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const free = unspaced.test(name) && [...name].length > 1;
      return free ? escaped(name) : `(?<![\\p{L}\\p{N}_])${escaped(name)}(?![\\p{L}\\p{N}_])`;
    });
  const pattern = new RegExp(alternatives.join('|'), 'giu');
  return (text) => text.replace(pattern, (found) => masks.get(found.toLowerCase()) ?? found);
}
