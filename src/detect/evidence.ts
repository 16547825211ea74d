import type { Cue, Language } from '../model';
import { apart } from './apart';
import { isSign } from './is-sign';
import { rulebook } from './rulebook';

/** What the rules saw in one message, by its strongest sign after context. */
export const shows = ['nothing', 'slight', 'middling', 'several', 'clear', 'grave'] as const;
export type Shows = (typeof shows)[number];

/** What one message shows, in numbers. */
export interface Evidence {
  /** How its words lean: see `weighWords`. */
  words: number;
  shows: Shows;
  /** How many rules saw a sign, five at most. */
  signs: number;
}

const mostSigns = 5;
/** What `patterns.json` asks of one message: a sign of 3, or several that add up to 4. */
const clear = 3;
const enough = 4;

export function evidenceOf(cues: readonly Cue[], words: number): Evidence {
  const signs = cues.filter((cue) => isSign(cue) && cue.weight > 0);
  return { words, shows: shownBy(signs), signs: Math.min(mostSigns, signs.length) };
}

function shownBy(signs: readonly Cue[]): Shows {
  const strongest = signs.reduce((most, { weight }) => Math.max(most, weight), 0);
  if (strongest > clear) return 'grave';
  if (strongest === clear) return 'clear';
  if (sumApart(signs) >= enough) return 'several';
  return (['nothing', 'slight', 'middling'] as const)[strongest as 0 | 1 | 2];
}

const nowhere = { message: '', author: { role: 'other' as const, name: '' }, at: 0, fresh: true, cues: [] };

function sumApart(signs: readonly Cue[]): number {
  if (signs.length < 2) return 0;
  const words = apart(signs.map((cue) => ({ report: nowhere, cue })));
  return words.length < 2 ? 0 : words.reduce((sum, { cue }) => sum + cue.weight, 0);
}

/** How its words lean, each sign of the rules leaning a little with them; in hundredths of log-odds. */
export const leaning = ({ words, signs }: Evidence, language: Language): number =>
  words + signs * rulebook.evidence[language].signs;

/** After this many lines a conversation is a talk, and no longer a message out of the blue. */
const talkAfter = 3;

/**
 * Whether the message warns by itself: the more the rules saw, the less its words must lean. Among the many lines of a
 * talk some lean by chance, so one line alone must lean further there; `before` is how many came before it.
 */
export function warnsAlone(evidence: Evidence, language: Language, before = 0): boolean {
  const { needs, talk } = rulebook.evidence[language];
  const { shows } = evidence;
  const more = before >= talkAfter && shows !== 'grave' ? talk : 0;
  return shows !== 'nothing' && leaning(evidence, language) >= needs[shows] + more;
}
