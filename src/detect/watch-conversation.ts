import type { ConversationMemory, CueReport, Finding, Message } from '../model';
import { judgeReport } from './judge';
import { readCues } from './read-cues';
import { raise, remember } from './remember';

/** What one message showed, ready to be remembered. */
export function reportOf(message: Message, fresh: boolean): CueReport {
  return {
    message: message.id,
    author: message.author,
    at: message.at,
    fresh,
    cues: readCues(message.text, message.author),
  };
}

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
