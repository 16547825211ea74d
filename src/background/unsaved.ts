import { ringIn } from '../browser/alarms';
import { incidentsStored, unsavedStored } from '../browser/storage-keys';
import { writeTogether } from '../browser/versioned';
import type { Incident } from '../model';
import { countIn } from './days';
import { makeRoom } from './make-room';
import { valuesForNew } from './new-incidents';

export const storeAgainAlarm = 'store-again';
/** What does not fit any more was told to the child; the badge has been saying for long that the disk is full. */
const mostUnsaved = 100;

/**
 * Writes all of it or rejects. A disk that stumbles is asked again; one that still refuses is taken to be full,
 * and what is least needed gives way.
 */
export async function writeMakingRoom(values: Record<string, unknown>): Promise<void> {
  const write = (): Promise<void> => writeTogether('log', values);
  await write()
    .catch(write)
    .catch(async () => {
      await makeRoom();
      await write();
    });
}

export async function keepUnsaved(incidents: readonly Incident[]): Promise<void> {
  const ids = new Set(incidents.map(({ id }) => id));
  await unsavedStored.update((held) =>
    [...held.filter(({ id }) => !ids.has(id)), ...incidents].slice(-mostUnsaved),
  );
  await ringIn(storeAgainAlarm, 1);
}

export const dropUnsaved = async (ids: readonly string[]): Promise<void> => {
  await unsavedStored.update((held) => held.filter(({ id }) => !ids.includes(id)));
};

/** Tries to store what the disk refused before. True when nothing is left. Within a turn of the log only. */
export async function storeUnsaved(): Promise<boolean> {
  const held = await unsavedStored.read();
  if (held.length === 0) return true;
  try {
    // A worker that died after writing them, and before it heard so, must not write them twice.
    const written = await incidentsStored.readMany(held.map(({ id }) => id));
    const waiting = held.filter(({ id }) => !written.some((incident) => incident.id === id));
    const { values: days } = await countIn(waiting);
    await writeMakingRoom({ ...(await valuesForNew(waiting, Date.now())), ...days });
    await unsavedStored.remove();
    return true;
  } catch {
    await ringIn(storeAgainAlarm, 1);
    return false;
  }
}
