import type { ConversationMemory, CueReport, Finding } from '../model';

/** Reports kept per conversation, and cues in all of them; the oldest light ones give way first. */
const mostReports = 300;
export const mostCues = 800;
const mostRaised = 60;

export function emptyMemory(): ConversationMemory {
  return { reports: [], raised: [] };
}

/** Adds what one message showed, in order of time. A message already known changes nothing. */
export function remember(memory: ConversationMemory, report: CueReport): ConversationMemory {
  if (report.cues.length === 0 || memory.reports.some((known) => known.message === report.message))
    return memory;
  const after = memory.reports.findIndex((known) => known.at > report.at);
  const reports =
    after < 0
      ? [...memory.reports, report]
      : [...memory.reports.slice(0, after), report, ...memory.reports.slice(after)];
  return { ...memory, reports: bounded(reports) };
}

function bounded(reports: CueReport[]): CueReport[] {
  let kept = reports.length > mostReports ? withoutLightest(reports) : reports;
  let cues = kept.reduce((sum, report) => sum + report.cues.length, 0);
  for (; cues > mostCues; cues = kept.reduce((sum, report) => sum + report.cues.length, 0))
    kept = withoutLightest(kept);
  return kept;
}

/** Danger never gives way to a flood: the oldest report with the least weight goes. */
function withoutLightest(reports: readonly CueReport[]): CueReport[] {
  const weight = (report: CueReport): number => Math.max(...report.cues.map((cue) => cue.weight));
  let lightest = 0;
  reports.forEach((report, i) => {
    if (weight(report) < weight(reports[lightest] as CueReport)) lightest = i;
  });
  return reports.filter((_, i) => i !== lightest);
}

/** Notes findings as said, so that the same is not said again. */
export function raise(memory: ConversationMemory, findings: readonly Finding[]): ConversationMemory {
  if (findings.length === 0) return memory;
  const raised = findings.map(({ pattern, kind, level, people, at }) => ({
    pattern,
    kind,
    level,
    people,
    at,
  }));
  return { ...memory, raised: [...memory.raised, ...raised].slice(-mostRaised) };
}
