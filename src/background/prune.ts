import { inTurn } from '../browser/in-turn';
import { daysStored, guardianRecordsStored, incidentsStored, memoriesStored } from '../browser/storage-keys';
import { brokenPrefix, keysWith, removeKeys } from '../browser/versioned';
import { boundWords } from './bound-words';
import { dayOf } from './days';
import { deleteInTurns } from './delete-incidents';
import { idAt } from './incident-id';
import { readInForce } from './settings';
import { dropUnconsented } from './unconsented';

const dayMs = 86_400_000;

/** Forgets what is older than the retention: incidents, tallies, conversations nobody went on with, broken values. */
export async function prune(now: number): Promise<void> {
  const { retentionDays } = await readInForce();
  const since = now - retentionDays * dayMs;
  const oldest = idAt(since);
  await deleteInTurns((await incidentsStored.ids()).filter((id) => id < oldest));
  await boundWords();
  await inTurn('log', async () => {
    await dropUnconsented(now);
    const firstDay = dayOf(since);
    await daysStored.remove((await daysStored.ids()).filter((day) => day < firstDay));
    await forgetConversations(since);
    // Of an incident that was set aside as unreadable.
    await guardianRecordsStored.remove((await guardianRecordsStored.ids()).filter((id) => id < oldest));
    const broken = await keysWith('log', brokenPrefix);
    const old = broken.filter((key) => Number.parseInt(key.slice(brokenPrefix.length), 10) < since);
    if (old.length > 0) await removeKeys('log', old);
  });
}

async function forgetConversations(since: number): Promise<void> {
  const all = await memoriesStored.readEntries(await memoriesStored.ids());
  await memoriesStored.remove(all.filter(([, { touchedAt }]) => touchedAt < since).map(([id]) => id));
}
