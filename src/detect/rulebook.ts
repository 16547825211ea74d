import { inflateSync } from 'fflate';
import type { CueKind, Language, Weight } from '../model';
import { type ClassWords, writeOutClasses } from './class-words';
import { heldRulebook } from './held-rulebook';

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

/**
 * One pattern of a rule: index of the rule, of the pattern in it, and of the groups of which every one must have
 * a word in the message, rarest first.
 */
export type BookEntry = [rule: number, alternative: number, ...groups: number[]];

export interface LanguageBook {
  macros: Record<string, string>;
  /** As `writeOutClasses` reads them. */
  classes: Record<string, string[]>;
  rules: BookRule[];
  /** Sets of words, and classes as `#name`; `entries` refer to them by index. */
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
  /** Traditional characters and the simplified ones for them, place by place. */
  simplified: { from: string; to: string };
  languages: Record<Language, LanguageBook>;
  weakening: Weakening[];
}

/** Deflated and in base64: it travels from the background to a tab as one string. */
function unpack(packed: string): Rulebook {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(inflateSync(bytes))) as Rulebook;
}

/** The rules as data, made from `src/rules` by `commands/make-rulebook.ts` before every build and test. */
export const rulebook: Rulebook = unpack(heldRulebook());

export const classWords: Record<Language, ReadonlyMap<string, ClassWords>> = {
  en: writeOutClasses(rulebook.languages.en.classes),
  zh: writeOutClasses(rulebook.languages.zh.classes),
};

/** A group of the book written out into the words to look for. */
export function* wordsOfGroup(group: readonly string[], language: Language): Iterable<string> {
  for (const word of group) {
    if (word.startsWith('#')) yield* classWords[language].get(word.slice(1))?.keys ?? [];
    else yield word;
  }
}
