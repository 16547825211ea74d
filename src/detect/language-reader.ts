import { type Author, type Concern, type Cue, type CueKind, concernOf, type Language } from '../model';
import { bookMembers } from './book-members';
import { programOf } from './book-programs';
import { EntryIndex } from './entry-index';
import { isKind } from './is-sign';
import { Matcher } from './match-tokens';
import { type BookRule, bookNumbers, rulebook } from './rulebook';
import type { TokenList } from './token-list';

const { entryRules, entryPatterns } = bookNumbers;

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
    return [this.alone, this.company].reduce((sum, index) => sum + index.look(tokens), 0);
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
    const count = index.look(tokens);
    let done = -1;
    for (let i = 0; i < count; i++) {
      const entry = index.entries[i] as number;
      const at = entryRules[entry] as number;
      if (at === done) continue;
      const rule = rulebook.rules[at] as BookRule;
      if (!spoken(rule, author)) continue;
      const pattern = entryPatterns[entry] as number;
      if (!this.find(rule, pattern, tokens, index.from[i] as number, index.to[i] as number)) continue;
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

  private find(rule: BookRule, pattern: number, tokens: TokenList, from: number, last: number): boolean {
    const program = programOf(pattern);
    for (let start = from; matcher.find(program, tokens, start, last); start = matcher.first + 1) {
      const { first, end } = matcher;
      const excused = rule.unless?.some((excuse) => overlaps(excuse, tokens, first, end));
      matcher.first = first;
      matcher.end = end;
      if (!excused) return true;
    }
    return false;
  }
}

/** Looks no further back than a match could reach, so that many excused matches cost no more than their number. */
function overlaps(excuse: number, tokens: TokenList, first: number, end: number): boolean {
  const program = programOf(excuse);
  const reach = Math.max(0, first - program.widest + 1);
  for (let from = reach; matcher.find(program, tokens, from, end - 1); from = matcher.first + 1)
    if (matcher.end > first) return true;
  return false;
}

function spoken(rule: BookRule, author: Author): boolean {
  if (rule.from === 'any') return true;
  return rule.from === 'self' ? author.role === 'self' : author.role !== 'self';
}

const concernAmong = (kind: CueKind): Concern | undefined => (isKind(kind) ? concernOf(kind) : undefined);

/** What strengthens a sign counts only beside a sign of the same concern; context goes with anything. */
function hasCompany(cue: Cue, cues: readonly Cue[], signs: number): boolean {
  const concern = concernAmong(cue.kind);
  return concern === undefined || cues.slice(0, signs).some(({ kind }) => concernAmong(kind) === concern);
}
