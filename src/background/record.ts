import type { KeptConversation } from '../browser/kept-values';
import { memoriesStored, privateMemoriesStored } from '../browser/storage-keys';
import type { Incident } from '../model';
import { boundConversations } from './conversations';
import { valuesForNew } from './new-incidents';
import { keepUnsaved, storeUnsaved, writeMakingRoom } from './unsaved';

export interface ToRecord {
  key: string;
  kept: KeptConversation;
  /** Not stored yet. */
  incidents: Incident[];
  /** Today's tallies with these incidents in them, as they are written. */
  days: Record<string, unknown>;
}

/**
 * Writes incidents, tallies and the memory that raised them in one go, so that a worker killed at any moment has
 * stored all of it or nothing. When the disk refuses even then, incidents wait in the session and the memory is
 * tried alone. Within a turn of the log only; never rejects.
 */
export async function record({ key, kept, incidents, days }: ToRecord): Promise<void> {
  try {
    const log = await valuesForNew(incidents, Date.now());
    await writeMakingRoom({ ...log, ...days, ...(await memoriesStored.packed(key, kept)) });
  } catch {
    if (incidents.length > 0) await keepUnsaved(incidents).catch(() => undefined);
    await memoriesStored.write(key, kept).catch(() => undefined);
    return;
  }
  await storeUnsaved().catch(() => undefined);
}

/** A private window's memory: never on disk. */
export const recordPrivately = (key: string, kept: KeptConversation): Promise<void> =>
  privateMemoriesStored.write(key, kept).catch(() => undefined);

/** Keeps the number of conversations within bounds after a new one came. Never rejects. */
export const boundAfterNew = (isPrivate: boolean): Promise<void> =>
  boundConversations(isPrivate ? privateMemoriesStored : memoriesStored).catch(() => undefined);
