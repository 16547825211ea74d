import { judgeReport } from '../detect/judge';
import { raise, remember } from '../detect/remember';
import type { ConversationMemory, CueReport, Finding } from '../model';

export interface Raised {
  finding: Finding;
  /** The message that tipped it. */
  tip: CueReport;
}

/**
 * Remembers and judges each report in turn, exactly as the scan command does. A report that is known already
 * changes nothing; `memory` is the same object when nothing changed.
 */
export function followReports(
  memory: ConversationMemory,
  reports: readonly CueReport[],
  now: number,
): { memory: ConversationMemory; raised: Raised[] } {
  const raised: Raised[] = [];
  let current = memory;
  for (const tip of reports) {
    const known = remember(current, tip);
    if (known === current) continue;
    const findings = judgeReport(known, tip, now);
    current = raise(known, findings);
    raised.push(...findings.map((finding) => ({ finding, tip })));
  }
  return { memory: current, raised };
}
