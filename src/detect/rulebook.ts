import type { CueKind, Language, Weight } from '../model';
import compiled from '../rules/compiled/rulebook.json';

/** One rule as the reader uses it: patterns without the examples and reasons that prove them. */
export interface BookRule {
  id: string;
  cue: CueKind;
  weight: Weight;
  from: 'other' | 'self' | 'any';
  /** Read only in the company of another cue: context that says nothing by itself. */
  company?: boolean;
  /** Context that does not weaken this rule. */
  despite?: CueKind[];
  match: string[];
  unless?: string[];
}

/** One pattern of a rule, and the one or two sets of words without which it cannot match. */
export type BookEntry = [rule: number, alternative: number, first: number, second: number];

export interface LanguageBook {
  macros: Record<string, string>;
  classes: Record<string, string[]>;
  rules: BookRule[];
  /** Words of which one must be there; `entries` refer to them by index, -1 for none. */
  groups: string[][];
  entries: BookEntry[];
}

export interface Weakening {
  context: CueKind;
  cues: CueKind[];
  by: number;
}

export interface Rulebook {
  version: string;
  languages: Record<Language, LanguageBook>;
  weakening: Weakening[];
}

/** The rules as data, made from `src/rules` by `commands/make-rulebook.ts` before every build and test. */
export const rulebook = compiled as unknown as Rulebook;
