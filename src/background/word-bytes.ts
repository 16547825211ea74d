import type { Incident, KeptMessage } from '../model';

const encoder = new TextEncoder();

/** What lines take as text; on the disk, hidden and with the guardian's sealed copy, at most three times that. */
export const wordBytes = (messages: readonly KeptMessage[]): number =>
  messages.length === 0 ? 0 : encoder.encode(JSON.stringify(messages)).length;

/** A day's lines; real days stay under a hundredth of it. Danger has as much again. */
const mostOfDay = 4_000_000;

/** All lines, or past what a day has room for only those the finding names: without them it says nothing. */
export function fittingLines(
  { level, reasons }: Incident,
  messages: readonly KeptMessage[],
  keptToday: number,
): KeptMessage[] {
  const room = level === 'danger' ? 2 * mostOfDay : mostOfDay;
  if (keptToday + wordBytes(messages) <= room) return [...messages];
  const named = new Set(reasons.map(({ message }) => message));
  return messages.filter(({ id }) => named.has(id));
}

/** What is needed to choose which incidents give way. */
export interface Weighed {
  id: string;
  host: string;
  level: Incident['level'];
  bytes: number;
}

/**
 * Which give way so that all lines fit into `room`: cautions before any danger, of the site that holds most before others,
 * so that no site can push out what is known of another, and of its own the oldest first.
 */
export function givingWay(entries: readonly Weighed[], room: number): string[] {
  const gone: string[] = [];
  let sum = entries.reduce((all, { bytes }) => all + bytes, 0);
  for (const level of ['caution', 'danger'] as const) {
    const sites = new Map<string, { bytes: number; left: Weighed[] }>();
    for (const entry of entries) {
      const site = sites.get(entry.host) ?? { bytes: 0, left: [] };
      site.bytes += entry.bytes;
      if (entry.level === level) site.left.push(entry);
      sites.set(entry.host, site);
    }
    for (const { left } of sites.values()) left.sort((a, b) => (a.id < b.id ? 1 : -1));
    while (sum > room) {
      const paying = [...sites.values()].filter(({ left }) => left.length > 0);
      if (paying.length === 0) break;
      const most = paying.reduce((a, b) => (b.bytes > a.bytes ? b : a));
      const { id, bytes } = most.left.pop() as Weighed;
      most.bytes -= bytes;
      sum -= bytes;
      gone.push(id);
    }
  }
  return gone;
}
