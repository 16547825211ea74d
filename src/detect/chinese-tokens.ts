import { type Gap, gap, type Token } from './tokens';

const endOfSentence = /[.!?;\n\u2026]/;
const endOfClause = /[,:()"'\u201c\u201d\u300a\u300b\u3010\u3011]/;
const han = /\p{Script=Han}/u;
const latin = /[a-z0-9]/;
const emoji = /\p{Extended_Pictographic}/u;

/** Tokens of a folded Chinese text: each character, each Latin run, each emoji, with offsets into that text. */
export function chineseTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let before: Gap = gap.sentence;
  let sentenceStart = 0;
  const push = (start: number, end: number): void => {
    if (before === gap.sentence) sentenceStart = tokens.length;
    tokens.push({
      text: text.slice(start, end),
      start,
      end,
      before: tokens.length === 0 ? gap.sentence : before,
      asked: false,
    });
    before = gap.none;
  };
  for (let i = 0; i < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(i) as number);
    const end = i + character.length;
    if (han.test(character) || emoji.test(character)) {
      push(i, end);
      i = end;
    } else if (latin.test(character)) {
      let stop = end;
      while (stop < text.length && latin.test(text[stop] as string)) stop++;
      push(i, stop);
      i = stop;
    } else {
      if (character === '?')
        for (let t = sentenceStart; t < tokens.length; t++) (tokens[t] as Token).asked = true;
      if (endOfSentence.test(character)) before = gap.sentence;
      else if (before !== gap.sentence && endOfClause.test(character)) before = gap.clause;
      i = end;
    }
  }
  return tokens;
}
