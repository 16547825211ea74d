import nlp from 'compromise/one';
import { type Gap, gap, type Token } from './tokens';

/** The parts of compromise's terms that are used here; its own types leave them out. */
interface Term {
  text: string;
  pre: string;
  post: string;
  normal: string;
  implicit?: string;
  offset: { start: number; length: number };
}

/** What compromise/one leaves whole because it needs grammar: "it's", "he'd", and spellings without apostrophe. */
const expansions: Record<string, string[]> = {
  aint: ['is', 'not'],
  "ain't": ['is', 'not'],
  cannot: ['can', 'not'],
  youre: ['you', 'are'],
  theyre: ['they', 'are'],
  thats: ['that', 'is'],
  whats: ['what', 'is'],
  hes: ['he', 'is'],
  shes: ['she', 'is'],
  theres: ['there', 'is'],
  whos: ['who', 'is'],
  lets: ['let', 'us'],
  "let's": ['let', 'us'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  youd: ['you', 'would'],
  ill: ['i', 'will'],
  ive: ['i', 'have'],
};

const subjects = new Set(
  'i you he she it we they that this there who what where when how why nobody noone everyone everybody somebody someone'.split(
    ' ',
  ),
);

function expand(written: string): string[] {
  // A hashtag is its word.
  const word = written.replace(/^#+/, '');
  const known = expansions[word];
  if (known) return known;
  const suffix = /^(.+)'(s|d|ll|re|ve|m)$/.exec(word);
  if (!suffix) return [word.replace(/'/g, '')];
  const [, stem, ending] = suffix as unknown as [string, string, string];
  const full = { s: 'is', d: 'would', ll: 'will', re: 'are', ve: 'have', m: 'am' }[ending] as string;
  if (ending === 's' && !subjects.has(stem)) return [stem];
  return [stem, full];
}

// An ellipsis is a breath in chat, not an end.
const endOfSentence = /[!?;\n]|(?<!\.)\.(?!\.)/;
const endOfClause = /[,:()[\]{}"\u2014\u2026]|\.\.|\s-+\s?/;

function gapAfter(post: string, pre: string): Gap {
  const between = post + pre;
  if (endOfSentence.test(between)) return gap.sentence;
  return endOfClause.test(between) ? gap.clause : gap.none;
}

/** English words of a folded text, contractions expanded, with offsets into that text. */
export function englishTokens(text: string): Token[] {
  const document = nlp(text);
  document.compute('offset');
  const tokens: Token[] = [];
  let before: Gap = gap.sentence;
  let sentenceStart = 0;
  let after = '';
  for (const sentence of (document as unknown as { document: Term[][] }).document) {
    for (const term of sentence) {
      if (tokens.length > 0) before = gapAfter(after, term.pre);
      after = term.post;
      if (before === gap.sentence) sentenceStart = tokens.length;
      // The second half of a contraction has no letters of its own: it points at the first.
      const whole = term.offset.length > 0 ? term.offset : (tokens.at(-1) ?? term.offset);
      const start = whole.start;
      const end = 'end' in whole ? whole.end : start + whole.length;
      const words = term.implicit ? [term.implicit] : expand(term.normal);
      words.forEach((word, i) => {
        if (word) tokens.push({ text: word, start, end, before: i === 0 ? before : gap.none, asked: false });
      });
      if (term.post.includes('?'))
        for (let i = sentenceStart; i < tokens.length; i++) (tokens[i] as Token).asked = true;
    }
  }
  return tokens;
}
