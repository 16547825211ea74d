import { notify } from '../browser/notifications';
import { weekToldStored } from '../browser/storage-keys';
import { text } from '../browser/text';
import { idAt } from './incident-id';
import { listIncidents } from './incidents';
import { readInForce } from './settings';

const weekMs = 7 * 86_400_000;
/** More than one day has room for, seven times; nobody reads a larger number differently. */
const mostCounted = 5000;

/**
 * Once in seven days, where it is switched on: how many warnings there were since the last time, and how many of them
 * serious. No words and no names. What the child called fine is counted like the rest, because nobody else is to know of it.
 */
export async function tellWeek(now: number): Promise<void> {
  const { weeklySummary } = await readInForce();
  const toldAt = await weekToldStored.read();
  if (!weeklySummary) {
    if (toldAt !== 0) await weekToldStored.remove();
    return;
  }
  // The first summary comes a week after it was switched on; a clock that was set back begins anew.
  if (toldAt === 0 || toldAt > now) return weekToldStored.write(now);
  if (now - toldAt < weekMs) return;
  const since = idAt(toldAt);
  const week = (await listIncidents({ limit: mostCounted })).filter(({ id }) => id >= since);
  const serious = week.filter(({ level }) => level === 'danger').length;
  // Written first: a worker that dies in between says it once too little, not every day.
  await weekToldStored.write(now);
  await notify(
    'week',
    text('weeklyTitle'),
    week.length === 0 ? text('weeklyNone') : text('weeklySome', String(week.length), String(serious)),
  );
}
