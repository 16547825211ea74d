import '../rulebook/hold-rulebook';

import { Listener } from '../../src/detect/listen';
import { emptyMemory } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import type { Concern, CueKind, CueReport, Finding, Level, Message } from '../../src/model';
import { readScanInput } from './read-scan-input';

export interface ScanAlert {
  /** Index of the message at which the alert was raised. */
  at: number;
  level: Level;
  concern: Concern;
  kind: string;
  why: { message: number; rule: string; kind: CueKind; start: number; end: number }[];
}

export type ScanAnswer =
  | { id: string | number | null; alerts: ScanAlert[] }
  | { error: string; line: number };

function alertOf(finding: Finding, message: Message): ScanAlert {
  return {
    at: Number(message.id),
    level: finding.level,
    concern: finding.concern,
    kind: finding.kind,
    why: finding.reasons.map(({ message, rule, kind, start, end }) => ({
      message: Number(message),
      rule,
      kind,
      start,
      end,
    })),
  };
}

/** The alerts a child would have been given in this conversation; `see` is told of each message that showed a cue. */
export function scanMessages(
  messages: readonly Message[],
  options: { notices: boolean },
  see?: (report: CueReport) => void,
): ScanAlert[] {
  let memory = emptyMemory();
  const alerts: ScanAlert[] = [];
  const listener = new Listener();
  for (const message of messages)
    for (const report of listener.hear(message, true)) {
      see?.(report);
      const followed = follow(memory, report, message.at);
      memory = followed.memory;
      for (const finding of followed.findings)
        if (finding.level !== 'notice' || options.notices) alerts.push(alertOf(finding, message));
    }
  return alerts;
}

/** Reads one line of chat and answers with its alerts. `number` counts from 1. */
export function scanLine(line: string, number: number, options: { notices: boolean }): ScanAnswer {
  const input = readScanInput(line);
  if (typeof input === 'string') return { error: input, line: number };
  return { id: input.id, alerts: scanMessages(input.messages, options) };
}
