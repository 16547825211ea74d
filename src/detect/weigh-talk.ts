import {
  type Concern,
  type ConversationMemory,
  type Cue,
  type CueReport,
  concernOf,
  type Kind,
} from '../model';
import { talk as needs } from '../rules/patterns.json';
import learned from '../rules/weights/talk.json';
import { isSign } from './is-sign';
import { howLong, talkEvidence } from './talk-evidence';
import type { Talk } from './talk-numbers';

/** As heavy as a sign that warns alone. */
const heavy = 3;
const weights = new Map<string, number>(Object.entries(learned.weights));

/** How a talk leans at one message: what it shows, each times its weight. In hundredths of log-odds. */
export function weighTalk(memory: ConversationMemory, tipping: CueReport): number {
  let sum = learned.bias;
  for (const [name, value] of talkEvidence(memory, tipping)) sum += (weights.get(name) ?? 0) * value;
  return sum;
}

/**
 * What a talk says of a sign in it: `bears-out` what a pattern found, even `warns` where no pattern was met, or
 * neither; `plainly` where line and talk together lean far enough for what is so telling that the talk alone is not asked.
 * Undefined where there is no talk to ask: a message out of the blue, or a page whose lines were not read.
 */
export function talkSays(
  memory: ConversationMemory,
  tipping: CueReport,
): 'warns' | 'bears-out' | 'plainly' | 'neither' | undefined {
  const { talk, author } = tipping;
  if (!talk || author.role === 'unknown' || isOutOfTheBlue(talk)) return undefined;
  const leans = weighTalk(memory, tipping) - askedOfLong(talk);
  if (leans >= needs.alone && !isAmongOthers(talk)) return 'warns';
  if (leans >= needs.need || talk.now >= needs.line[concernIn(tipping)]) return 'bears-out';
  if (talk.now + leans < needs.plainly) return 'neither';
  return tipping.cues.some(isPlain) ? 'bears-out' : 'plainly';
}

/** How much further a long chat must lean; where several people talk signs come up by chance oftener than between two. */
const askedOfLong = (talk: Talk): number =>
  howLong(talk) * (talk.people > 1 ? needs.long.ofMany : needs.long.ofTwo);

/** One of the first two lines there are, or the first of somebody in a talk the child only reads. */
const isOutOfTheBlue = ({ lines, own, theirs }: Talk): boolean => lines <= 2 || (own === 0 && theirs === 1);

/** Others talk among themselves and the child has not said a word: that it all leans somewhere is their affair, a pattern is not. */
const isAmongOthers = ({ own, people }: Talk): boolean => own === 0 && people > 1;

const plain = new Set<string>(needs.plain);
/** Its own message has not taken it back: it is still a sign that warns alone. */
const isPlain = ({ rule, weight }: Cue): boolean => weight >= heavy && plain.has(rule);

/** What its heaviest sign speaks of; small talk that probes is grooming's. */
function concernIn({ cues }: CueReport): Concern {
  const [heaviest] = cues.filter(isSign).toSorted((a, b) => b.weight - a.weight);
  return concernOf(heaviest?.kind as Kind);
}
