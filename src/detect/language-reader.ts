import {
  type Author,
  type Concern,
  type Cue,
  type CueKind,
  concernOf,
  groomingKinds,
  harassmentKinds,
  type Kind,
  type Language,
} from '../model';
import { bookMembers } from './book-members';
import { EntryIndex } from './entry-index';
import { Matcher } from './match-tokens';
import { type BookRule, bookNumbers, rulebook, startsOf } from './rulebook';
import type { TokenList } from './token-list';

const { programSizes, programStarts, programCode, entryRules, entryPrograms, entryWindows } = bookNumbers;
const codeStarts = startsOf(programSizes);
const programs: (Uint16Array | undefined)[] = [];
const codeOf = (program: number): Uint16Array => {
  programs[program] ??= programCode.subarray(codeStarts[program], codeStarts[program + 1]);
  return programs[program] as Uint16Array;
};

/** How far before the word it waits for a match may begin when there is no bound. */
const unbounded = 255;

/** Shared: one search at a time. */
export const matcher = new Matcher(bookMembers);

/** Runs the rules of one language over tokens. */
export class LanguageReader {
  private readonly alone: EntryIndex;
  private readonly company: EntryIndex;

  constructor(language: Language) {
    const first = language === 'en' ? 0 : rulebook.entries.en;
    const end = first + rulebook.entries[language];
    this.alone = new EntryIndex(first, end, false);
    this.company = new EntryIndex(first, end, true);
  }

  /** How many patterns could match the tokens, for `npm run explain`. */
  candidates(tokens: TokenList): number {
    return [this.alone, this.company].reduce(
      (sum, index) => sum + (index.look(tokens) ? index.found.length : 0),
      0,
    );
  }

  /** Cues in the tokens, one per rule, with the offsets of the tokens; context only, where asked, or where it has company. */
  read(tokens: TokenList, author: Author, company: boolean): Cue[] {
    const cues: Cue[] = [];
    this.run(this.alone, tokens, author, cues);
    const signs = cues.length;
    if (!company && signs === 0) return cues;
    this.run(this.company, tokens, author, cues);
    return company ? cues : cues.filter((cue, at) => at < signs || hasCompany(cue, cues, signs));
  }

  private run(index: EntryIndex, tokens: TokenList, author: Author, cues: Cue[]): void {
    if (!index.look(tokens)) return;
    // Entries stand in the order of their rules.
    if (index.found.length > 1) index.found.sort((a, b) => a - b);
    let done = -1;
    for (const hit of index.found) {
      const key = hit & 0xffff;
      const entry = (hit - key) / 0x10000;
      const at = entryRules[entry] as number;
      if (at === done) continue;
      const rule = rulebook.rules[at] as BookRule;
      if (!spoken(rule, author)) continue;
      const window = entryWindows[entry] as number;
      const reach = window & 0xff;
      const from = reach === unbounded ? 0 : Math.max(0, (index.firstAt[key] as number) - reach);
      const last = (index.lastAt[key] as number) - (window >>> 8);
      if (!this.find(rule, entryPrograms[entry] as number, tokens, from, last)) continue;
      // Entries come in the order of their rules, so a rule that has found something is past.
      done = at;
      cues.push({
        kind: rule.cue,
        rule: rule.id,
        weight: rule.weight,
        start: tokens.starts[matcher.first] as number,
        end: tokens.ends[matcher.end - 1] as number,
      });
    }
  }

  private find(rule: BookRule, program: number, tokens: TokenList, from: number, last: number): boolean {
    const code = codeOf(program);
    const starts = programStarts[program] as number;
    for (let start = from; matcher.find(code, starts, tokens, start, last); start = matcher.first + 1) {
      const { first, end } = matcher;
      if (!rule.unless?.some((excuse) => this.overlaps(excuse, tokens, first, end))) {
        matcher.first = first;
        matcher.end = end;
        return true;
      }
      matcher.first = first;
    }
    return false;
  }

  private overlaps(excuse: number, tokens: TokenList, first: number, end: number): boolean {
    const code = codeOf(excuse);
    const starts = programStarts[excuse] as number;
    for (let from = 0; matcher.find(code, starts, tokens, from, end - 1); from = matcher.first + 1)
      if (matcher.end > first) return true;
    return false;
  }
}

function spoken(rule: BookRule, author: Author): boolean {
  if (rule.from === 'any') return true;
  return rule.from === 'self' ? author.role === 'self' : author.role !== 'self';
}

const signKinds = new Set<string>([...harassmentKinds, ...groomingKinds]);

const concernAmong = (kind: CueKind): Concern | undefined =>
  signKinds.has(kind) ? concernOf(kind as Kind) : undefined;

/** What strengthens a sign counts only beside a sign of the same concern; context goes with anything. */
function hasCompany(cue: Cue, cues: readonly Cue[], signs: number): boolean {
  const concern = concernAmong(cue.kind);
  return concern === undefined || cues.slice(0, signs).some(({ kind }) => concernAmong(kind) === concern);
}
