import type { ConversationMemory, CueReport, Finding } from '../model';
import { judgeReport } from './judge';
import { raise, remember } from './remember';

/** Remembers a report and judges it at once. `now` is an argument: nothing here reads a clock. */
export function follow(
  memory: ConversationMemory,
  report: CueReport,
  now: number,
): { memory: ConversationMemory; findings: Finding[] } {
  const known = remember(memory, report);
  if (known === memory) return { memory, findings: [] };
  const findings = judgeReport(known, report, now);
  return { memory: raise(known, findings), findings };
}
