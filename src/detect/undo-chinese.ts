import { type Spelling, SpellingBuilder } from './fold';

const separator = /^[ .\-_*~+/|,·•、^=#&%@\u3000]{1,2}$/;
const han = /^\p{Script=Han}$/u;

/** Takes out what was put between single characters ("傻 逼", "傻.逼"). */
export function undoChinese(folded: Spelling): Spelling {
  const builder = new SpellingBuilder();
  const text = folded.text;
  let copied = 0;
  for (let i = 1; i < text.length - 1; i++) {
    if (!han.test(text[i - 1] as string)) continue;
    for (const width of [1, 2]) {
      const between = text.slice(i, i + width);
      if (!separator.test(between) || !han.test(text[i + width] ?? '')) continue;
      // A space or comma between longer stretches is ordinary; only a lone character beside it is a disguise.
      if (!lone(text, i - 1, -1) && !lone(text, i + width, 1)) continue;
      builder.copy(folded, copied, i);
      copied = i + width;
    }
  }
  if (copied === 0) return folded;
  builder.copy(folded, copied, text.length);
  return builder.build();
}

function lone(text: string, at: number, step: number): boolean {
  return !han.test(text[at + step] ?? '');
}
