const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '「': '」',
  '『': '』',
  '«': '»',
  '＂': '＂',
};
/** Marks that are also apostrophes: they stand at the edge of a word, and of no word that has lost its beginning. */
const singles: Readonly<Record<string, string>> = { "'": "'", '\u2018': '\u2019' };
const closesSingle = new Set(Object.values(singles));
const shortened = /^(?:em|im|er|ere|ave|cause|cos|coz|cuz|til|till|bout|round|n|tis|twas|all)\b/i;
/** A quotation of fewer letters is a name or a word stressed ("the rat"), not something somebody said. */
const shortest = 6;
const shortestHan = 3;
/** Nobody quotes more than this often in one message; a flood of marks costs no more. */
const most = 40;

const anyMark = new RegExp(`[${Object.keys({ ...pairs, ...singles }).join('')}]`);
const letter = /[\p{L}\p{N}]/u;
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
    const close = closeOf(text, i);
    const end = close === undefined || gone.has(close) ? -1 : endOf(text, close, i + 1);
    if (end < 0) {
      if (close !== undefined) gone.add(close);
      if (letter.test(text[i] as string)) outside++;
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

/** Chinese stands against the mark without a space. */
const goesOnAt = (text: string, at: number): boolean => {
  const beside = text[at] ?? ' ';
  return letter.test(beside) && !han.test(beside);
};

/** The mark that would close a quotation which begins there. */
function closeOf(text: string, at: number): string | undefined {
  const mark = text[at] as string;
  const single = singles[mark];
  if (single === undefined) return pairs[mark];
  const opens =
    !goesOnAt(text, at - 1) &&
    letter.test(text[at + 1] ?? ' ') &&
    !shortened.test(text.slice(at + 1, at + 8));
  return opens ? single : undefined;
}

function endOf(text: string, close: string, from: number): number {
  let end = text.indexOf(close, from);
  if (!closesSingle.has(close)) return end;
  while (end >= 0 && (goesOnAt(text, end + 1) || text[end - 1] === ' ')) end = text.indexOf(close, end + 1);
  return end;
}

/** The text with nothing but spaces where it quotes: as long as before. */
export function withoutQuoted(text: string): string {
  let said = '';
  let from = 0;
  for (const { start, end } of quotedStretches(text)) {
    said += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return from === 0 ? text : said + text.slice(from);
}
