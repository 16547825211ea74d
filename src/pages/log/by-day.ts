import { dayOf } from '../../ui/say-time';

/** What happened on the same local day together, in the order given. */
export function byDay<T extends { at: number }>(entries: readonly T[]): [string, T[]][] {
  const days = new Map<string, T[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return [...days];
}
