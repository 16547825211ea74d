import { inTurn } from '../browser/in-turn';
import { daysStored, guardianRecordsStored, incidentsStored, unsavedStored } from '../browser/storage-keys';
import { brokenPrefix, keysWith, removeKeys } from '../browser/versioned';
import { linksFor } from './chain-links';
import { countOut } from './days';
import { withoutNewest } from './newest';
import { dropUnsaved, writeMakingRoom } from './unsaved';

/** A warning that comes while many are deleted waits for no more than these. */
const atOnce = 100;

async function remove(ids: string[]): Promise<void> {
  await incidentsStored.remove(ids);
  await guardianRecordsStored.remove(ids);
}

/**
 * Deletes incidents, leaving a stub in the chain for each. One write marks them as gone, links the stubs and counts
 * them out; a worker that dies before the marks are removed leaves only marks, which pruning takes away.
 * Within a turn of the log only.
 */
async function deleteThese(ids: string[], days: Record<string, unknown> = {}): Promise<void> {
  const gone = new Set(await incidentsStored.goneAmong(ids));
  const there = ids.filter((id) => !gone.has(id));
  const links = await linksFor(
    there.map((id) => ({ what: 'deleted' as const, id })),
    Date.now(),
  );
  const written = { ...links, ...days, ...(await withoutNewest(ids)) };
  try {
    const marks = { ...incidentsStored.packedGone(there), ...guardianRecordsStored.packedGone(there) };
    await writeMakingRoom({ ...marks, ...written });
  } catch {
    // No room even for stubs. Whoever deletes wants it gone, and what is gone makes room.
    await remove(there);
    await writeMakingRoom(written);
  }
  await remove(ids);
}

export const deleteIncident = (id: string): Promise<undefined> =>
  inTurn('log', async () => {
    const incident = await incidentsStored.read(id);
    if (incident) await deleteThese([id], await countOut(incident));
    await dropUnsaved([id]);
    return undefined;
  });

/** Many, a few at a time, so that warnings get their turn between. Not within a turn of the log. */
export async function deleteInTurns(ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    await inTurn('log', () => deleteThese(some));
  }
}

/** Incidents, tallies, and whatever was set aside, which may hold words. */
export async function deleteAllIncidents(): Promise<undefined> {
  await deleteInTurns(await incidentsStored.ids());
  await inTurn('log', async () => {
    await unsavedStored.remove();
    await daysStored.remove(await daysStored.ids());
    // Of incidents that were set aside as unreadable.
    await guardianRecordsStored.remove(await guardianRecordsStored.ids());
    for (const area of ['local', 'session'] as const) {
      const broken = await keysWith(area, brokenPrefix);
      if (broken.length > 0) await removeKeys(area, broken);
    }
  });
  return undefined;
}
