import type { Incident, Kind } from '../../model';

/** One line of the log as it can be counted, narrowed and searched, whoever looks at it. */
export interface LogEntry {
  id: string;
  at: number;
  kind: Kind;
  level: Incident['level'];
  /** Empty where the one who looks may not know. */
  host: string;
  people: string[];
  title: string;
  talkedAt?: number;
  note?: string;
  /** Words that may be searched. */
  words: string;
}

export const entryOf = (incident: Incident): LogEntry => ({
  id: incident.id,
  at: incident.at,
  kind: incident.kind,
  level: incident.level,
  host: incident.host,
  people: incident.people,
  title: incident.conversation.title,
  words: incident.messages.map(({ text }) => text).join('\n'),
});
