import type { Author, Cue, Language } from '../model';
import { compilePattern, type Program, type TokenClass } from './compile-pattern';
import { findSpan } from './match-tokens';
import { parsePattern } from './pattern';
import { type BookEntry, type BookRule, classWords, type LanguageBook, rulebook } from './rulebook';
import type { Token } from './tokens';

/** Words as tokens of the language: Chinese by character with Latin runs whole, English by space. */
export function wordsOf(entry: string, language: Language): string[] {
  if (language === 'en') return entry.split(' ');
  return entry.match(/\p{Script=Han}|[a-z0-9]+|\p{Extended_Pictographic}/gu) ?? [entry];
}

function classOf(members: readonly string[], language: Language): TokenClass {
  const split = members.map((member) => wordsOf(member, language));
  return {
    singles: new Set(split.filter((words) => words.length === 1).map((words) => words[0] as string)),
    sequences: split.filter((words) => words.length > 1).sort((a, b) => b.length - a.length),
  };
}

/** Runs the rules of one language over tokens; patterns are compiled when they are first needed. */
export class LanguageReader {
  private readonly book: LanguageBook;
  private readonly classes: Map<string, TokenClass>;
  private readonly programs = new Map<string, Program>();
  private readonly byId: Map<string, BookRule>;

  constructor(private readonly language: Language) {
    this.book = rulebook.languages[language];
    this.classes = new Map(
      [...classWords[language]].map(([name, { words }]) => [name, classOf(words, language)]),
    );
    this.byId = new Map(this.book.rules.map((rule) => [rule.id, rule]));
  }

  rule(id: string): BookRule | undefined {
    return this.byId.get(id);
  }

  /** Cues the candidate entries find in the tokens; one per rule. Offsets are those of the tokens. */
  read(tokens: readonly Token[], candidates: readonly number[], author: Author, company: boolean): Cue[] {
    const cues: Cue[] = [];
    const done = new Set<number>();
    for (const candidate of candidates) {
      const [at, alternative] = this.book.entries[candidate] as BookEntry;
      const rule = this.book.rules[at] as BookRule;
      if (done.has(at) || (rule.company === true) !== company || !spoken(rule, author)) continue;
      const span = this.find(rule, rule.match[alternative] as string, tokens);
      if (!span) continue;
      done.add(at);
      cues.push({
        kind: rule.cue,
        rule: rule.id,
        weight: rule.weight,
        start: (tokens[span.first] as Token).start,
        end: (tokens[span.end - 1] as Token).end,
      });
    }
    return cues;
  }

  private find(
    rule: BookRule,
    pattern: string,
    tokens: readonly Token[],
  ): { first: number; end: number } | undefined {
    let from = 0;
    for (;;) {
      const span = findSpan(this.program(pattern), tokens, from);
      if (!span) return undefined;
      if (!(rule.unless ?? []).some((excuse) => this.overlaps(excuse, span, tokens))) return span;
      from = span.first + 1;
    }
  }

  private overlaps(excuse: string, span: { first: number; end: number }, tokens: readonly Token[]): boolean {
    const program = this.program(excuse);
    for (let from = 0; ; ) {
      const found = findSpan(program, tokens, from);
      if (!found || found.first >= span.end) return false;
      if (found.end > span.first) return true;
      from = found.first + 1;
    }
  }

  private program(pattern: string): Program {
    const known = this.programs.get(pattern);
    if (known) return known;
    const made = compilePattern(parsePattern(pattern, this.language, this.book.macros), this.classes);
    this.programs.set(pattern, made);
    return made;
  }
}

function spoken(rule: BookRule, author: Author): boolean {
  if (rule.from === 'any') return true;
  return rule.from === 'self' ? author.role === 'self' : author.role !== 'self';
}
