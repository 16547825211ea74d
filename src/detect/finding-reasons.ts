import type { CueReport, Kind, Reason } from '../model';
import type { Shown } from './apart';
import { isKind } from './is-sign';

/** Of kinds as heavy as each other that which most signs speak for. */
export function strongestKind(shown: readonly Shown[], tipping: CueReport): Kind | undefined {
  const heaviest = new Map<Kind, number>();
  const all = new Map<Kind, number>();
  for (const { report, cue } of shown) {
    const { kind } = cue;
    if (!isKind(kind)) continue;
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

/** Which signs a finding rests on, one for each rule and message, oldest first. */
export function reasonsOf(shown: readonly Shown[], tipping: CueReport): Reason[] {
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
