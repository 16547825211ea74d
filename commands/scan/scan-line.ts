import '../rulebook/hold-rulebook';

import { Listener } from '../../src/detect/listen';
import { emptyMemory } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import type { Concern, CueKind, Finding, Level, Message, Role } from '../../src/model';

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

const minute = 60_000;

interface ScanInput {
  id: string | number | null;
  messages: Message[];
}

function readInput(line: string): ScanInput | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON: ${(error as Error).message}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const { id = null, self = 'me', messages } = value as Record<string, unknown>;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return '"id" must be a string or a number';
  if (typeof self !== 'string') return '"self" must be a string';
  if (!Array.isArray(messages)) return '"messages" must be a list';
  const read: Message[] = [];
  let clock = 0;
  for (const [index, entry] of messages.entries()) {
    if (typeof entry !== 'object' || entry === null) return `message ${index} is not an object`;
    const { author, text, at } = entry as Record<string, unknown>;
    if (typeof author !== 'string') return `message ${index}: "author" must be a string`;
    if (typeof text !== 'string') return `message ${index}: "text" must be a string`;
    if (at !== undefined && (typeof at !== 'number' || !Number.isFinite(at)))
      return `message ${index}: "at" must be a number`;
    // Times never run backwards: the order of the list is the order of the conversation.
    clock = Math.max(at ?? clock + minute, clock);
    const role: Role = author === self ? 'self' : 'other';
    read.push({ id: String(index), author: { role, name: author }, text, at: clock });
  }
  return { id: id as string | number | null, messages: read };
}

function alertOf(finding: Finding): ScanAlert {
  return {
    at: Number((finding.reasons.at(-1) ?? { message: '0' }).message),
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

/** Reads one line of chat and answers with the alerts a child would have been given. `number` counts from 1. */
export function scanLine(line: string, number: number, options: { notices: boolean }): ScanAnswer {
  const input = readInput(line);
  if (typeof input === 'string') return { error: input, line: number };
  let memory = emptyMemory();
  const alerts: ScanAlert[] = [];
  const listener = new Listener();
  for (const message of input.messages)
    for (const report of listener.hear(message, true)) {
      const followed = follow(memory, report, message.at);
      memory = followed.memory;
      for (const finding of followed.findings)
        if (finding.level !== 'notice' || options.notices)
          alerts.push({ ...alertOf(finding), at: Number(message.id) });
    }
  return { id: input.id, alerts };
}
