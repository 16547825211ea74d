import type { Author, Cue, Language } from '../model';
import { lexicon } from './book-lexicon';
import { hidesChinese } from './disguise/hides-chinese';
import { undoChinese } from './disguise/undo-chinese';
import { undoEnglish } from './disguise/undo-english';
import { fold, type Spelling } from './fold';
import { isChinese } from './han';
import { isSign } from './is-sign';
import { nameContext } from './kin-name';
import { LanguageReader } from './language-reader';
import { lean, type Seen } from './lean';
import { type BookRule, rulebook } from './rulebook';
import { TextScan } from './scan-text';
import { spokenParts } from './spoken-parts';
import { longest, type TokenList } from './token-list';
import type { Token } from './tokens';
import { englishVocabulary } from './vocabulary';
import { weaken } from './weaken';

const readers: Record<Language, LanguageReader> = {
  en: new LanguageReader('en'),
  zh: new LanguageReader('zh'),
};
const byId = new Map<string, BookRule>(rulebook.rules.map((rule) => [rule.id, rule]));

/** The message as it stands, and after a disguise was undone. */
const asWritten = new TextScan();
const asMeant = new TextScan();

/** What one step of the reading saw, for `npm run explain`. */
export interface Reading {
  language: Language;
  undone: Spelling;
  tokens: Token[];
  candidates: number;
  raw: Cue[];
}

/**
 * Cues of one message; empty for nearly all. Offsets are those of `text`; `before` counts the lines of the conversation
 * that were read before it.
 */
export function readCues(text: string, author: Author, before = 0): Cue[] {
  const parts = spokenParts(text);
  if (!parts) return readOne(text, author, before);
  return strongestOfEach(
    parts.flatMap(({ start, end }) => shifted(readOne(text.slice(start, end), author, before), start)),
  );
}

function readOne(text: string, author: Author, before: number): Cue[] {
  const seen = readSigns(text, author, before);
  return author.role === 'self' ? seen.cues : lean(seen);
}

const shifted = (cues: readonly Cue[], by: number): Cue[] =>
  cues.map((cue) => ({ ...cue, start: cue.start + by, end: cue.end + by }));

/** One cue a rule, as in any message, the heavier of two. */
function strongestOfEach(cues: readonly Cue[]): Cue[] {
  const best = new Map<string, Cue>();
  for (const cue of cues) {
    const known = best.get(cue.rule);
    if (!known || known.weight < cue.weight) best.set(cue.rule, cue);
  }
  return [...best.values()];
}

/** What the rules see in a message, before all of it is weighed together. */
export function readSigns(text: string, author: Author, before = 0): Seen {
  const whole = text.length > longest ? text.slice(0, longest) : text;
  asWritten.scan(whole);
  const { han } = asWritten;
  const english = readEnglish(whole, author, false);
  const chinese = readChinese(whole, author, false);
  const cues = inContext([...english.cues, ...chinese.cues], author, whole);
  const language =
    (han || chinese.undone) && isChinese(chinese.undone?.text ?? whole.toLowerCase()) ? 'zh' : 'en';
  const { undone } = language === 'zh' ? chinese : english;
  return { cues, language, text: whole, undone, before };
}

function inContext(found: Cue[], author: Author, text: string): Cue[] {
  if (found.length === 0) return found;
  return weaken([...found, ...nameContext(author)], (id) => byId.get(id), text);
}

/** The context a line lends to others, read also where there is nothing in it to weaken. */
export function readCompany(text: string, author: Author): Cue[] {
  const whole = text.length > longest ? text.slice(0, longest) : text;
  asWritten.scan(whole);
  const { cues: english } = readEnglish(whole, author, true);
  const { cues: chinese } = readChinese(whole, author, true);
  return inContext([...english, ...chinese], author, whole);
}

/** As `readCues`, telling each step. `company` reads weakening context even where there is nothing to weaken. */
export function readInSteps(
  text: string,
  author: Author,
  { company = false } = {},
): { cues: Cue[]; readings: Reading[] } {
  const whole = text.length > longest ? text.slice(0, longest) : text;
  asWritten.scan(whole);
  const readings: Reading[] = [];
  const tell = (language: Language, undone: Spelling, tokens: TokenList, raw: Cue[]): void => {
    const candidates = readers[language].candidates(tokens);
    if (candidates > 0)
      readings.push({ language, undone, tokens: spelledOut(tokens, undone.text), candidates, raw });
  };
  readEnglish(whole, author, company, tell);
  readChinese(whole, author, company, tell);
  const found = readings.flatMap((reading) => reading.raw);
  return { cues: inContext(found, author, whole), readings };
}

type Tell = (language: Language, undone: Spelling, tokens: TokenList, raw: Cue[]) => void;

interface Found {
  cues: Cue[];
  undone: Spelling | undefined;
}

function readEnglish(text: string, author: Author, company: boolean, tell?: Tell): Found {
  let scan = asWritten;
  let undone: Spelling | undefined;
  if (scan.hidden) {
    undone = undoEnglish(fold(text), englishVocabulary);
    scan = asMeant;
    scan.scan(undone.text);
  }
  const raw = readers.en.read(scan.english, author, company).map((cue) => inOriginal(cue, undone));
  tell?.('en', undone ?? fold(text), scan.english, raw);
  return { cues: raw, undone };
}

function readChinese(text: string, author: Author, company: boolean, tell?: Tell): Found {
  let scan = asWritten;
  let undone: Spelling | undefined;
  if (hidesChinese(text, scan.han)) {
    undone = undoChinese(fold(text));
    scan = asMeant;
    scan.scan(undone.text);
  }
  const found = readers.zh.read(scan.chinese, author, company);
  // In an English message "haha" is as often scorn as play: what excuses there is for English rules to say.
  const raw = (scan.han ? found : found.filter(isSign)).map((cue) => inOriginal(cue, undone));
  tell?.('zh', undone ?? fold(text), scan.chinese, raw);
  return { cues: raw, undone };
}

function spelledOut({ ids, starts, ends, before, asked, count }: TokenList, text: string): Token[] {
  return Array.from({ length: count }, (_, i) => ({
    text: lexicon.wordOf(ids[i] as number) ?? text.slice(starts[i], ends[i]),
    start: starts[i] as number,
    end: ends[i] as number,
    before: before[i] as Token['before'],
    asked: asked[i] === 1,
  }));
}

function inOriginal(cue: Cue, spelling: Spelling | undefined): Cue {
  if (!spelling) return cue;
  return { ...cue, start: spelling.starts[cue.start] ?? 0, end: spelling.ends[cue.end - 1] ?? 0 };
}
