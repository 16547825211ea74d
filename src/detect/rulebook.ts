import { inflateSync } from 'fflate';
import type { CueKind, Language, Weight } from '../model';
import type { DisguiseTables } from './disguise/disguise-tables';
import { takeRulebook } from './held-rulebook';
import { splitBook } from './packed-book';

/** One rule as the reader uses it: without the patterns, which are compiled, and the reasons that prove them. */
export interface BookRule {
  id: string;
  cue: CueKind;
  weight: Weight;
  from: 'other' | 'self' | 'any';
  /** Read only in the company of another cue: context that says nothing by itself. */
  company?: boolean;
  /** Words so plain that the rest of the message does not take them back. */
  stands?: boolean;
  /** Context that does not weaken this rule. */
  despite?: CueKind[];
  /** The patterns that excuse a match they overlap, by their nodes. */
  unless?: number[];
}

export interface Weakening {
  context: CueKind;
  cues: CueKind[];
  by: number;
}

/** When a message as a whole warns; all in hundredths of log-odds. */
export interface EvidenceTable {
  /** What each sign of the rules adds to how the words lean. */
  signs: number;
  /** How far a message must lean to warn alone, by what the rules saw in it. */
  needs: Record<'slight' | 'middling' | 'several' | 'clear' | 'grave', number>;
  /** How much further one line of a talk must lean. */
  talk: number;
  /** From here on the words beside a slight sign are one of weight 2. */
  middling: number;
}

export interface BookHead {
  version: string;
  /** Traditional characters and the simplified ones for them, place by place. */
  simplified: { from: string; to: string };
  disguises: DisguiseTables;
  weakening: Weakening[];
  evidence: Record<Language, EvidenceTable>;
  /** Those of the first language come first. */
  rules: BookRule[];
  /** How many of the patterns to look for are of each language, in the order they come. */
  entries: Record<Language, number>;
  /** Every word the rules name, one after the other; the first `english` are those disguises are undone towards. */
  words: string;
  wordCount: number;
  english: number;
}

/** As a string it is deflated and in base64, to travel from the background to a tab. */
function unpacked(packed: string | Uint8Array): Uint8Array {
  if (typeof packed !== 'string') return packed;
  const characters = atob(packed);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return inflateSync(bytes);
}

/**
 * The rules as data, made from `src/rules` by `commands/make-rulebook.ts` before every build and test. Words, sets of
 * words, classes, programs and rules have numbers; lists of lists come as their sizes and everything in a row.
 */
const { head, sections } = splitBook<BookHead>(unpacked(takeRulebook()));
export const rulebook: BookHead = head;
export const bookNumbers = sections;

/** Where each list of a row begins, and one past the last. */
export function startsOf(sizes: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = (starts[i] as number) + (sizes[i] as number);
  return starts;
}
