import type { Cue, CueKind, CueReport } from '../model';
import data from '../rules/surroundings.json';

/** How what is said around a sign makes it lighter. */
interface Easing {
  contexts: ReadonlySet<CueKind>;
  /** Who must lend the context: the child, the one judged, anyone else than the child, or anyone of the conversation. */
  from: 'self' | 'person' | 'others' | 'anyone';
  messages: number;
  /** Milliseconds around the sign. */
  within: number;
  cues: ReadonlySet<CueKind>;
  /** Nothing heavier than this is made lighter. */
  most: number;
  by: number;
  /** The child said this around the same time, so nothing is made lighter. */
  unless: ReadonlySet<CueKind>;
}

const minute = 60_000;

const easings: readonly Easing[] = data.easings.map((written) => ({
  contexts: new Set(written.contexts as CueKind[]),
  from: written.from as Easing['from'],
  messages: written.messages,
  within: written.minutes * minute,
  cues: new Set(written.cues as CueKind[]),
  most: written.most,
  by: written.by,
  unless: new Set(written.unless as CueKind[]),
}));

/**
 * Cues of a report with what surrounds it taken into account, as `rules/surroundings.json` says: play that goes both
 * ways, family, a lesson, comfort. Several easings do not add up: the strongest holds.
 */
export function easeBySurroundings(report: CueReport, recent: readonly CueReport[]): Cue[] {
  const holding = easings.filter(
    (easing) => report.cues.some((cue) => eases(easing, cue)) && isLent(easing, report, recent),
  );
  if (holding.length === 0) return report.cues;
  return report.cues.map((cue) => {
    const by = Math.max(0, ...holding.filter((easing) => eases(easing, cue)).map((easing) => easing.by));
    return by > 0 ? { ...cue, weight: Math.max(0, cue.weight - by) as Cue['weight'] } : cue;
  });
}

const eases = ({ cues, most }: Easing, cue: Cue): boolean =>
  cues.has(cue.kind) && cue.weight > 0 && cue.weight <= most;

function isLent(easing: Easing, report: CueReport, recent: readonly CueReport[]): boolean {
  let lent = 0;
  for (const other of recent) {
    if (Math.abs(other.at - report.at) > easing.within) continue;
    const self = other.author.role === 'self';
    if (self && other.cues.some((cue) => easing.unless.has(cue.kind))) return false;
    if (
      other !== report &&
      speaks(easing, other, report) &&
      other.cues.some((cue) => easing.contexts.has(cue.kind))
    )
      lent++;
  }
  return lent >= easing.messages;
}

function speaks({ from }: Easing, other: CueReport, report: CueReport): boolean {
  if (from === 'anyone') return true;
  if (from === 'self') return other.author.role === 'self';
  if (from === 'others') return other.author.role === 'other';
  return other.author.role === 'other' && other.author.name === report.author.name;
}
