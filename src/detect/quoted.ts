const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '「': '」',
  '『': '』',
  '«': '»',
  '＂': '＂',
};
/** A quotation of fewer letters is a name or a word stressed ("the rat"), not something somebody said. */
const shortest = 6;
const shortestHan = 3;
/** Nobody quotes more than this often in one message; a flood of marks costs no more. */
const most = 40;

const anyMark = new RegExp(`[${Object.keys(pairs).join('')}]`);
const letters = /[\p{L}\p{N}]/gu;
const han = /\p{Script=Han}/u;

/**
 * Stretches of a message between quotation marks, as offsets within the marks, where other words stand outside them:
 * what somebody reports and does not say. Empty for a message that is one quotation.
 */
export function quotedStretches(text: string): { start: number; end: number }[] {
  if (!anyMark.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  let outside = 0;
  /** Closing marks that stand nowhere further on: looked for once, or a flood of opening ones would cost its square. */
  const gone = new Set<string>();
  for (let i = 0; i < text.length && found.length < most; ) {
    const close = pairs[text[i] as string];
    const end = close === undefined || gone.has(close) ? -1 : text.indexOf(close, i + 1);
    if (end < 0) {
      if (close !== undefined) gone.add(close);
      if (/[\p{L}\p{N}]/u.test(text[i] as string)) outside++;
      i++;
      continue;
    }
    const inside = text.slice(i + 1, end);
    const count = inside.match(letters)?.length ?? 0;
    if (count >= (han.test(inside) ? shortestHan : shortest)) found.push({ start: i + 1, end });
    i = end + 1;
  }
  return outside >= (han.test(text) ? 2 : 4) ? found : [];
}
