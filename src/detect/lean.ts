import type { Cue, Kind, Language, Weight } from '../model';
import { evidenceOf, leaning, warnsAlone } from './evidence';
import type { Spelling } from './fold';
import { isKind, isSign } from './is-sign';
import { plainWords } from './plain-words';
import { rulebook } from './rulebook';
import { heaviestStretch, weighWords } from './weigh-words';

/** One message as the rules read it: its signs and context. */
export interface Seen {
  cues: Cue[];
  language: Language;
  text: string;
  /** Its words with disguises undone, where the rules had to undo some. */
  undone: Spelling | undefined;
  /** How many lines of the conversation were read before it. */
  before: number;
}

/** As heavy as a sign that warns alone, one that warns in company, and one that means something beside others. */
const heavy = 3;
const middling = 2;
const slight = 1;

/**
 * Weighs a message as a whole: what the rules saw, and how its words lean by the examples this project was taught with.
 * Signs the whole does not bear out are taken more lightly; words that lean far enough are one more
 * sign. Words alone are none: a rule always takes part, and gives the kind.
 */
export function lean(seen: Seen): Cue[] {
  if (!seen.cues.some((cue) => isSign(cue) && cue.weight > 0)) return seen.cues;
  const { language } = seen;
  const plain = plainWords(seen.text, language, seen.undone);
  const text = plain?.text ?? seen.text;
  const evidence = evidenceOf(seen.cues, weighWords(text, language));
  const { shows } = evidence;
  if (warnsAlone(evidence, language, seen.before))
    return shows === 'clear' || shows === 'grave' ? seen.cues : withWords(seen, text, plain, heavy);
  if (seen.cues.some(stands)) return seen.cues;
  if (shows === 'several' || shows === 'clear' || shows === 'grave') return takeLightly(seen.cues);
  const table = rulebook.evidence[language];
  const leans = leaning(evidence, language);
  return shows === 'slight' && leans >= table.middling ? withWords(seen, text, plain, middling) : seen.cues;
}

const standing = new Set(rulebook.rules.filter(({ stands }) => stands).map(({ id }) => id));
const stands = ({ rule, weight }: Cue): boolean => weight >= heavy && standing.has(rule);

/** So that the message does not warn alone any more, and still counts beside others. */
function takeLightly(cues: readonly Cue[]): Cue[] {
  const [first, second] = cues.filter(isSign).sort((a, b) => b.weight - a.weight);
  return cues.map((cue) => {
    if (!isSign(cue)) return cue;
    const most = cue === first ? middling : cue === second ? slight : 0;
    return { ...cue, weight: Math.min(cue.weight, most) as Weight };
  });
}

function withWords(
  { language, cues }: Seen,
  text: string,
  plain: Spelling | undefined,
  weight: Weight,
): Cue[] {
  const { start, end } = heaviestStretch(text, language);
  const kind = strongestKind(cues);
  if (!kind || end <= start) return cues;
  return [
    ...cues,
    {
      kind,
      rule: `${language}.${kind}.words`,
      weight,
      start: plain ? (plain.starts[start] ?? 0) : start,
      end: plain ? (plain.ends[end - 1] ?? 0) : end,
    },
  ];
}

/** What the rules took it for; undefined when they saw small talk only. */
export function strongestKind(cues: readonly Cue[]): Kind | undefined {
  const [best] = [...cues]
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ kind }) => (isKind(kind) ? [kind] : []));
  return best;
}
