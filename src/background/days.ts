import type { KeptDay } from '../browser/kept-values';
import type { DayTally } from '../browser/requests';
import { daysStored } from '../browser/storage-keys';
import type { Incident } from '../model';
import { timeOf } from './incident-id';
import { wordBytes } from './word-bytes';

/**
 * A hijacked page must not fill the disk, nor use up the room of others. Real days stay far below: the same kind
 * from the same person is said once in 12 hours.
 */
const mostOfHost = 100;
const mostOfDay = 1000;
/** So much more of both is there for danger alone: a flood of lighter things must not take its place. */
const moreForDanger = 1.5;

/** `YYYY-MM-DD` in local time. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const step = (day: KeptDay, { kind, host }: Incident, by: 1 | -1): KeptDay => ({
  ...day,
  counts: { ...day.counts, [kind]: Math.max(0, (day.counts[kind] ?? 0) + by) },
  hosts: {
    ...day.hosts,
    [host]: Math.max(0, (Object.hasOwn(day.hosts, host) ? (day.hosts[host] ?? 0) : 0) + by),
  },
});

const readDay = async (day: string): Promise<KeptDay> =>
  (await daysStored.read(day)) ?? { counts: {}, hosts: {} };

const isFull = ({ hosts }: KeptDay, { host, level }: Incident): boolean => {
  const share = level === 'danger' ? moreForDanger : 1;
  const all = Object.values(hosts).reduce((sum, n) => sum + n, 0);
  const ofHost = Object.hasOwn(hosts, host) ? (hosts[host] ?? 0) : 0;
  return all >= mostOfDay * share || ofHost >= mostOfHost * share;
};

/** Which of these fit into their days, and those days with them counted in, ready to be written. */
export async function countIn(
  incidents: readonly Incident[],
): Promise<{ fitting: Incident[]; values: Record<string, unknown> }> {
  const days = new Map<string, KeptDay>();
  const fitting: Incident[] = [];
  for (const incident of incidents) {
    const name = dayOf(timeOf(incident.id));
    const day = days.get(name) ?? (await readDay(name));
    if (isFull(day, incident)) continue;
    days.set(name, step(day, incident, 1));
    fitting.push(incident);
  }
  const values = [...days].map(([name, day]) => daysStored.packed(name, day));
  return { fitting, values: Object.assign({}, ...values) };
}

/** The day of an incident without it, ready to be written. */
export async function countOut(incident: Incident): Promise<Record<string, unknown>> {
  const name = dayOf(timeOf(incident.id));
  const day = await daysStored.read(name);
  if (!day) return {};
  const words = Math.max(0, (day.words ?? 0) - wordBytes(incident.messages));
  return daysStored.packed(name, { ...step(day, incident, -1), words });
}

/** How many bytes of words the day of an incident holds. */
export const wordsOfDay = async (incident: Incident): Promise<number> =>
  (await readDay(dayOf(timeOf(incident.id)))).words ?? 0;

/** The day of an incident with these lines counted in, ready to be written. */
export async function countWords(incident: Incident): Promise<Record<string, unknown>> {
  const name = dayOf(timeOf(incident.id));
  const day = await readDay(name);
  return daysStored.packed(name, { ...day, words: (day.words ?? 0) + wordBytes(incident.messages) });
}

/** All days that are kept, oldest first. */
export async function readTallies(): Promise<{ days: DayTally[] }> {
  const names = (await daysStored.ids()).sort();
  const days: DayTally[] = [];
  for (const day of names) {
    const kept = await daysStored.read(day);
    if (kept) days.push({ day, counts: kept.counts });
  }
  return { days };
}
