import {
  type ConversationMemory,
  type CueReport,
  concernOf,
  type Finding,
  harassmentKinds,
  levels,
} from '../model';
import { apart, kindsApart, type Shown } from './apart';
import { easeBySurroundings } from './ease-by-surroundings';
import { reasonsOf, strongestKind } from './finding-reasons';
import { foremostFirst } from './foremost-first';
import { isSign } from './is-sign';
import { type Need, type Pattern, patterns } from './pattern-book';
import { samePerson } from './same-person';
import { linesBetween, ofThisTalk } from './talk-evidence';
import { talkSays } from './weigh-talk';

const hour = 3_600_000;
/** The same kind from the same person is said again after this long, in hours. */
const silence: Record<'harassment' | 'grooming', number> = { harassment: 12, grooming: 72 };

/**
 * New findings tipped by the newest report of the memory: at most one for each concern. A report that is not
 * fresh is context and tips nothing. `now` bounds what counts as recent; times are milliseconds.
 */
export function judge(memory: ConversationMemory, now: number): Finding[] {
  const newest = memory.reports.at(-1);
  return newest ? judgeReport(memory, newest, now) : [];
}

/** As `judge`, for a given report: messages may arrive out of order. */
export function judgeReport(memory: ConversationMemory, tipping: CueReport, now: number): Finding[] {
  if (!tipping.fresh || tipping.author.role === 'self') return [];
  const said = talkSays(memory, tipping);
  const found: Finding[] = [];
  for (const pattern of patterns) {
    if (!isBorneOut(pattern, said)) continue;
    if (found.some((finding) => finding.concern === pattern.concern)) continue;
    const finding = meet(pattern, memory, tipping, now);
    if (finding && !alreadySaid(finding, memory)) found.push(finding);
  }
  if (said === 'warns' && found.length === 0) {
    const finding = findWhole(memory, tipping);
    if (finding && !alreadySaid(finding, memory)) found.push(finding);
  }
  return foremostFirst(found, tipping, memory);
}

const isBorneOut = ({ asks }: Pattern, said: ReturnType<typeof talkSays>): boolean =>
  asks === 'nothing' || (said !== 'neither' && (asks === 'line' || said !== 'plainly'));

/** No pattern was met, and the talk as a whole says enough: the kind is that of its strongest sign. */
function findWhole(memory: ConversationMemory, tipping: CueReport): Finding | undefined {
  const signs = ofThisTalk(memory, tipping)
    .filter(({ author }) => author.role !== 'self')
    .flatMap((report) => report.cues.map((cue) => ({ report, cue })))
    .filter(({ cue }) => cue.weight > 0 && isSign(cue));
  const shown = signs.filter(({ report }) => samePerson(report, tipping));
  const kind = strongestKind(shown, tipping);
  // One slight sign never warns, however the talk leans; it takes another, by whoever else it may be.
  if (!kind || (signs.every(({ cue }) => cue.weight === 1) && isOneMessage(signs))) return undefined;
  return {
    pattern: 'talk-as-a-whole',
    concern: concernOf(kind),
    kind,
    level: 'caution',
    people: [tipping.author.name],
    reasons: reasonsOf(shown, tipping),
    at: tipping.at,
  };
}

const isOneMessage = (shown: readonly Shown[]): boolean =>
  new Set(shown.map(({ report }) => report.message)).size < 2;

function meet(
  pattern: Pattern,
  memory: ConversationMemory,
  tipping: CueReport,
  now: number,
): Finding | undefined {
  // Nearly every pattern stops here: nothing the newest message shows counts for any of its needs.
  if (!pattern.needs.some((need) => !need.bySelf && mayCount(need, tipping))) return undefined;
  const since = Math.min(now, tipping.at) - pattern.hours * hour;
  const reports = pattern.asks === 'talk' ? memory.reports : ofThisTalk(memory, tipping);
  const recent = reports.filter(
    (report) =>
      report.at >= since && report.at <= tipping.at && linesBetween(report, tipping) <= pattern.lines,
  );
  const shown: Shown[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const need of pattern.needs) {
    const later = need.after ? recent.filter((report) => report.at > from) : recent;
    const met = satisfy(need, pattern, later, tipping, recent);
    if (!met) return undefined;
    from = Math.min(...met.map(({ report }) => report.at));
    shown.push(...met);
  }
  if (!shown.some(({ report }) => report.message === tipping.message)) return undefined;
  const theirs = shown.filter(({ report }) => report.author.role !== 'self');
  const people = [...new Set(theirs.map(({ report }) => report.author.name))];
  if (pattern.from === 'people' && people.filter(Boolean).length < pattern.people) return undefined;
  if (total(theirs) < pattern.sum) return undefined;
  const kind = pattern.kind ?? strongestKind(theirs, tipping);
  if (!kind) return undefined;
  return {
    pattern: pattern.id,
    concern: pattern.concern,
    kind,
    level: pattern.level,
    people,
    reasons: reasonsOf(shown, tipping),
    at: tipping.at,
  };
}

function satisfy(
  need: Need,
  pattern: Pattern,
  counted: readonly CueReport[],
  tipping: CueReport,
  recent: readonly CueReport[],
): Shown[] | undefined {
  const shown: Shown[] = [];
  for (const report of counted) {
    if (need.now && report !== tipping) continue;
    const self = report.author.role === 'self';
    if (need.bySelf !== self) continue;
    if (!self && pattern.from === 'person' && !samePerson(report, tipping)) continue;
    if (!mayCount(need, report)) continue;
    for (const cue of easeBySurroundings(report, recent))
      if (need.cues.has(cue.kind) && cue.weight >= need.weight) shown.push({ report, cue });
  }
  const messages = new Set(shown.map(({ report }) => report.message)).size;
  if (messages < need.messages || (need.kinds > 1 && kindsApart(shown) < need.kinds)) return undefined;
  if (need.rules === 1 && need.weights === 0) return shown;
  const words = apart(shown);
  const sum = words.reduce((all, { cue }) => all + cue.weight, 0);
  return words.length >= need.rules && sum >= need.weights ? words : undefined;
}

/** Before what surrounds it is looked at, which is the dear part and only ever makes a cue lighter. */
const mayCount = (need: Need, report: CueReport): boolean =>
  report.cues.some((cue) => need.cues.has(cue.kind) && cue.weight >= need.weight);

/** Diversity counts for more than repetition: each kind by its strongest sign, a repeat by a quarter of a point. */
function total(shown: readonly Shown[]): number {
  const byKind = new Map<string, number[]>();
  for (const { cue } of shown) byKind.set(cue.kind, [...(byKind.get(cue.kind) ?? []), cue.weight]);
  let sum = 0;
  for (const [kind, weights] of byKind) {
    const repeat = harassmentKinds.some((known) => known === kind) ? 1 : 0.25;
    sum += Math.max(...weights) + Math.min(4, (weights.length - 1) * repeat);
  }
  return sum;
}

function alreadySaid(finding: Finding, memory: ConversationMemory): boolean {
  const rank = (level: Finding['level']): number => levels.indexOf(level);
  return memory.raised.some(
    (said) =>
      concernOf(said.kind) === finding.concern &&
      (said.kind === finding.kind || said.pattern === finding.pattern) &&
      rank(said.level) >= rank(finding.level) &&
      finding.at - said.at < silence[finding.concern] * hour &&
      finding.people.every((name) => said.people.includes(name)),
  );
}
