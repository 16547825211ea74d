import { ringIn } from '../browser/alarms';
import { incidentsStored, unsavedStored } from '../browser/storage-keys';
import { writeTogether } from '../browser/versioned';
import type { Incident } from '../model';
import { countIn } from './days';
import { makeRoom } from './make-room';

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

/** Tries to store what the disk refused before. True when nothing is left. Within a turn of the log only. */
export async function storeUnsaved(): Promise<boolean> {
  const held = await unsavedStored.read();
  if (held.length === 0) return true;
  try {
    const { values } = await countIn(held);
    const log = held.map((incident) => incidentsStored.packed(incident.id, incident));
    await writeMakingRoom(Object.assign(values, ...log));
    await unsavedStored.remove();
    return true;
  } catch {
    await ringIn(storeAgainAlarm, 1);
    return false;
  }
}
