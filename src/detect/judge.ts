import {
  type ConversationMemory,
  type CueReport,
  concernOf,
  type Finding,
  groomingKinds,
  harassmentKinds,
  type Kind,
  levels,
  type Reason,
} from '../model';
import { apart, kindsApart, type Shown } from './apart';
import { easeBySurroundings } from './ease-by-surroundings';
import { isSign } from './is-sign';
import { type Need, type Pattern, patterns } from './pattern-book';
import { samePerson } from './same-person';
import { ofThisTalk } from './talk-evidence';
import { talkSays } from './weigh-talk';

const hour = 3_600_000;
const kinds = new Set<string>([...harassmentKinds, ...groomingKinds]);

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
    if (said === 'neither' && pattern.weighed) continue;
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

/** The weights of the signs of one concern in one message together. */
const signsOf = ({ cues }: CueReport, concern: Finding['concern']): number =>
  cues.reduce(
    (sum, { kind, weight }) => (kinds.has(kind) && concernOf(kind as Kind) === concern ? sum + weight : sum),
    0,
  );

/**
 * What the message is most about comes first. Where every message a finding rests on speaks more than twice as much of
 * the other concern, and that one is said, it is beside the point: a threat to find somebody is no gift.
 */
function foremostFirst(found: readonly Finding[], tipping: CueReport, memory: ConversationMemory): Finding[] {
  const rank = ({ level, concern }: Finding): number =>
    levels.indexOf(level) * 1000 + signsOf(tipping, concern);
  const isBeside = ({ concern, level, reasons }: Finding): boolean => {
    const other = concern === 'grooming' ? 'harassment' : 'grooming';
    const said =
      found.some((finding) => finding.concern === other) ||
      memory.raised.some(
        ({ kind, people }) => concernOf(kind) === other && people.includes(tipping.author.name),
      );
    if (level !== 'caution' || !said) return false;
    const rests = new Set(reasons.map(({ message }) => message));
    return memory.reports
      .filter(({ message, author }) => rests.has(message) && author.role !== 'self')
      .every((report) => signsOf(report, concern) * 2 < signsOf(report, other));
  };
  return found.filter((finding) => !isBeside(finding)).sort((a, b) => rank(b) - rank(a));
}

/** No pattern was met, and the talk as a whole says enough: the kind is that of its strongest sign. */
function findWhole(memory: ConversationMemory, tipping: CueReport): Finding | undefined {
  const shown = ofThisTalk(memory, tipping)
    .filter((report) => samePerson(report, tipping))
    .flatMap((report) => report.cues.map((cue) => ({ report, cue })))
    .filter(({ cue }) => cue.weight > 0 && isSign(cue));
  const kind = strongestKind(shown, tipping);
  if (!kind) return undefined;
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

function meet(
  pattern: Pattern,
  memory: ConversationMemory,
  tipping: CueReport,
  now: number,
): Finding | undefined {
  // Nearly every pattern stops here: nothing the newest message shows counts for any of its needs.
  if (!pattern.needs.some((need) => !need.bySelf && mayCount(need, tipping))) return undefined;
  const since = Math.min(now, tipping.at) - pattern.hours * hour;
  const reports = pattern.weighed ? memory.reports : ofThisTalk(memory, tipping);
  const recent = reports.filter((report) => report.at >= since && report.at <= tipping.at);
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

/** Of kinds as heavy as each other that which most signs speak for. */
function strongestKind(shown: readonly Shown[], tipping: CueReport): Kind | undefined {
  const heaviest = new Map<Kind, number>();
  const all = new Map<Kind, number>();
  for (const { report, cue } of shown) {
    if (!kinds.has(cue.kind)) continue;
    const kind = cue.kind as Kind;
    const rank = cue.weight * 2 + (report === tipping ? 1 : 0);
    heaviest.set(kind, Math.max(heaviest.get(kind) ?? 0, rank));
    all.set(kind, (all.get(kind) ?? 0) + rank);
  }
  const score = (kind: Kind): number => (heaviest.get(kind) ?? 0) * 1000 + (all.get(kind) ?? 0);
  return [...heaviest.keys()].sort((a, b) => score(b) - score(a))[0];
}

/** More than anybody reads; a flood must not make what is kept of it large. */
const mostReasons = 60;

/** Of too many the message that tipped it, then what weighs most, then what is newest. */
function withoutMost(shown: readonly Shown[], tipping: CueReport): readonly Shown[] {
  if (shown.length <= mostReasons) return shown;
  const rank = ({ report, cue }: Shown): number => (report === tipping ? 10 : 0) + cue.weight;
  return shown.toSorted((a, b) => rank(b) - rank(a) || b.report.at - a.report.at).slice(0, mostReasons);
}

function reasonsOf(shown: readonly Shown[], tipping: CueReport): Reason[] {
  const seen = new Set<string>();
  const once = shown.filter(({ report, cue }) => {
    const key = `${report.message}\n${cue.rule}`;
    return !seen.has(key) && seen.add(key);
  });
  return withoutMost(once, tipping)
    .map(({ report, cue }) => ({
      message: report.message,
      rule: cue.rule,
      kind: cue.kind,
      author: report.author,
      at: report.at,
      start: cue.start,
      end: cue.end,
    }))
    .sort((a, b) => a.at - b.at);
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
