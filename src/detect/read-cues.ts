import type { Author, Cue, Language } from '../model';
import abbreviations from '../rules/tables/en-abbreviations.json';
import { chineseTokens } from './chinese-tokens';
import { contractions } from './contractions';
import { englishTokens, quickEnglishTokens } from './english-tokens';
import { fold, type Spelling } from './fold';
import { Gate } from './gate';
import { nameContext } from './kin-name';
import { LanguageReader } from './language-reader';
import { type BookEntry, rulebook, wordsOfGroup } from './rulebook';
import type { Token } from './tokens';
import { undoChinese } from './undo-chinese';
import { undoEnglish } from './undo-english';
import { englishVocabulary } from './vocabulary';
import { weaken } from './weaken';

const readers: Record<Language, LanguageReader> = {
  en: new LanguageReader('en'),
  zh: new LanguageReader('zh'),
};

const { en, zh } = rulebook.languages;

/** One gate for both languages: the entries of the second come after those of the first. */
const gate = new Gate(
  [
    ...en.groups.map((group) => wordsOfGroup(group, 'en')),
    ...zh.groups.map((group) => wordsOfGroup(group, 'zh')),
  ],
  [...en.entries, ...zh.entries.map((entry) => shifted(entry, en.groups.length))],
  { ...contractions, ...abbreviations.words },
);

function shifted([rule, alternative, ...groups]: BookEntry, by: number): BookEntry {
  return [rule, alternative, ...groups.map((group) => group + by)];
}

/** The candidates of one language; none where all of them only lend context to others. */
function entriesOf(language: Language, candidates: readonly number[], company: boolean): number[] {
  const first = language === 'en' ? 0 : en.entries.length;
  const { entries, rules } = rulebook.languages[language];
  const own = candidates
    .filter((entry) => entry >= first && entry < first + entries.length)
    .map((entry) => entry - first);
  return company || own.some((entry) => !rules[entries[entry]?.[0] ?? -1]?.company) ? own : [];
}

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
  const seen = gate.scan(whole);
  if (seen.candidates.length === 0 && !seen.suspicious) return { cues: [], readings: [] };

  const folded = fold(whole);
  const readings: Reading[] = [];
  if (seen.suspicious || entriesOf('en', seen.candidates, company).length > 0) {
    const undone = undoEnglish(folded, englishVocabulary);
    const candidates = entriesOf('en', gate.scan(undone.text).candidates, company);
    const quick = candidates.length > 0 ? quickEnglishTokens(undone.text) : [];
    const found =
      readers.en.read(quick, candidates, author, false).length > 0 ||
      (company && readers.en.read(quick, candidates, author, true).length > 0);
    if (found) readings.push(readLanguage('en', undone, englishTokens, candidates, author, company));
  }
  if ((seen.han && seen.suspicious) || entriesOf('zh', seen.candidates, company).length > 0) {
    const undone = undoChinese(folded);
    const candidates = entriesOf('zh', gate.scan(undone.text).candidates, company);
    if (candidates.length > 0)
      readings.push(readLanguage('zh', undone, chineseTokens, candidates, author, company));
  }
  const found = readings.flatMap((reading) => reading.raw);
  const raw = found.length > 0 ? [...found, ...nameContext(author)] : found;
  return { cues: weaken(raw, (id) => readers.en.rule(id) ?? readers.zh.rule(id), whole), readings };
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
