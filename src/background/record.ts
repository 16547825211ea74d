import type { KeptConversation } from '../browser/kept-values';
import { incidentsStored, memoriesStored, privateMemoriesStored } from '../browser/storage-keys';
import { writeTogether } from '../browser/versioned';
import type { Incident } from '../model';
import { boundConversations } from './conversations';
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
  const memory = memoriesStored.packed(key, kept);
  const log = incidents.map((incident) => incidentsStored.packed(incident.id, incident));
  try {
    await writeMakingRoom(Object.assign({}, ...log, days, memory));
  } catch {
    if (incidents.length > 0) await keepUnsaved(incidents).catch(() => undefined);
    await writeTogether('log', memory).catch(() => undefined);
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
