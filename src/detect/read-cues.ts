import type { Author, Cue, Language } from '../model';
import abbreviations from '../rules/tables/en-abbreviations.json';
import { chineseTokens } from './chinese-tokens';
import { englishTokens } from './english-tokens';
import { fold, type Spelling } from './fold';
import { Gate } from './gate';
import { LanguageReader } from './language-reader';
import { rulebook } from './rulebook';
import type { Token } from './tokens';
import { undoChinese } from './undo-chinese';
import { undoEnglish } from './undo-english';
import { englishVocabulary } from './vocabulary';
import { weaken } from './weaken';

const readers: Record<Language, LanguageReader> = {
  en: new LanguageReader('en'),
  zh: new LanguageReader('zh'),
};
const gates: Record<Language, Gate> = {
  en: new Gate(rulebook.languages.en.groups, rulebook.languages.en.entries, abbreviations.words),
  zh: new Gate(rulebook.languages.zh.groups, rulebook.languages.zh.entries),
};

const han = /\p{Script=Han}/u;
const latin = /[a-z0-9\u00c0-\u024f\u0370-\u052f\uff21-\uff5a]|[\ud835\ud83c]/i;

/** Longer messages are read by their beginning and end: nobody types 4,000 characters in a chat line. */
const longest = 4000;

/** What one step of the reading saw, for `npm run explain`. */
export interface Reading {
  language: Language;
  undone: Spelling;
  tokens: Token[];
  candidates: number;
  raw: Cue[];
}

/** Cues of one message; empty for nearly all. Offsets are those of `text`. */
export function readCues(text: string, author: Author): Cue[] {
  return readInSteps(text, author).cues;
}

/** As `readCues`, telling each step. `company` reads weakening context even where there is nothing to weaken. */
export function readInSteps(
  text: string,
  author: Author,
  { company = false } = {},
): { cues: Cue[]; readings: Reading[] } {
  const whole = text.length > longest ? text.slice(0, longest) : text;
  const chinese = han.test(whole);
  const zh = gates.zh.scan(whole);
  const en = latin.test(whole) ? gates.en.scan(whole) : { candidates: [], suspicious: false };
  const wanted = en.candidates.length + zh.candidates.length > 0 || en.suspicious || zh.suspicious;
  if (!wanted) return { cues: [], readings: [] };

  const folded = fold(whole);
  const readings: Reading[] = [];
  if (latin.test(whole)) {
    const undone = undoEnglish(folded, englishVocabulary);
    const candidates = gates.en.scan(undone.text).candidates;
    if (candidates.length > 0)
      readings.push(readLanguage('en', undone, englishTokens, candidates, author, company));
  }
  if (chinese || zh.candidates.length > 0) {
    const undone = undoChinese(folded);
    const candidates = gates.zh.scan(undone.text).candidates;
    if (candidates.length > 0)
      readings.push(readLanguage('zh', undone, chineseTokens, candidates, author, company));
  }
  const raw = readings.flatMap((reading) => reading.raw);
  return { cues: weaken(raw, (id) => readers.en.rule(id) ?? readers.zh.rule(id)), readings };
}

function readLanguage(
  language: Language,
  undone: Spelling,
  tokenise: (text: string) => Token[],
  candidates: readonly number[],
  author: Author,
  company: boolean,
): Reading {
  const tokens = tokenise(undone.text);
  const reader = readers[language];
  const alone = reader.read(tokens, candidates, author, false);
  const raw = company || alone.length > 0 ? [...alone, ...reader.read(tokens, candidates, author, true)] : [];
  return {
    language,
    undone,
    tokens,
    candidates: candidates.length,
    raw: raw.map((cue) => inOriginal(cue, undone)),
  };
}

function inOriginal(cue: Cue, spelling: Spelling): Cue {
  return { ...cue, start: spelling.starts[cue.start] ?? 0, end: spelling.ends[cue.end - 1] ?? 0 };
}
