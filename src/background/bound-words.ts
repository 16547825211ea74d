import { daysStored, incidentsStored } from '../browser/storage-keys';
import { deleteIncident } from './delete-incidents';
import { givingWay, type Weighed, wordBytes } from './word-bytes';

/** Some 30,000 ordinary incidents. */
const mostInAll = 64_000_000;
const atOnce = 100;

/**
 * The permission lifts the browser's own bound, so this is ours. Once a day; in between a day's own bound holds. What gives
 * way is deleted whole and leaves its stub in the chain: half an incident would be poor evidence. Not within a turn of the log.
 */
export async function boundWords(most = mostInAll): Promise<void> {
  const days = await daysStored.readMany(await daysStored.ids());
  if (days.reduce((sum, { words = 0 }) => sum + words, 0) <= most) return;
  const ids = (await incidentsStored.ids()).sort();
  const entries: Weighed[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    for (const { id, host, level, messages } of await incidentsStored.readMany(ids.slice(at, at + atOnce)))
      entries.push({ id, host, level, bytes: wordBytes(messages) });
  }
  // A little more than needed, so that it is not done again tomorrow.
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= most) return;
  for (const id of givingWay(entries, most * 0.9)) await deleteIncident(id);
}
