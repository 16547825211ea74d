import { daysStored, incidentsStored, unsavedStored } from '../browser/storage-keys';
import { brokenPrefix, keysWith, removeKeys } from '../browser/versioned';
import type { Incident } from '../model';
import { countOut } from './days';
import { writeMakingRoom } from './unsaved';

const shownAtOnce = 100;

/** The incident, also when the disk has not taken it yet. */
export async function readIncident(id: string): Promise<Incident | undefined> {
  return (await incidentsStored.read(id)) ?? (await unsavedStored.read()).find((held) => held.id === id);
}

/** Newest first, from after `before` on. */
export async function listIncidents(ask: { limit?: number; before?: string }): Promise<Incident[]> {
  const held = new Map((await unsavedStored.read()).map((incident) => [incident.id, incident]));
  const { before, limit = shownAtOnce } = ask;
  const ids = [...new Set([...(await incidentsStored.ids()), ...held.keys()])]
    .filter((id) => before === undefined || id < before)
    .sort((a, b) => (a < b ? 1 : -1))
    .slice(0, limit);
  const found = new Map((await incidentsStored.readMany(ids)).map((incident) => [incident.id, incident]));
  return ids.flatMap((id) => found.get(id) ?? held.get(id) ?? []);
}

/** Writes a changed incident together with `others`. Within a turn of the log only. */
export async function rewriteIncident(
  incident: Incident,
  others: Record<string, unknown> = {},
): Promise<void> {
  const held = await unsavedStored.read();
  await writeMakingRoom({ ...incidentsStored.packed(incident.id, incident), ...others });
  if (held.some(({ id }) => id === incident.id)) await dropUnsaved(incident.id);
}

const dropUnsaved = async (id: string): Promise<void> => {
  await unsavedStored.update((held) => held.filter((incident) => incident.id !== id));
};

/** Within a turn of the log only. */
export async function deleteIncident(id: string): Promise<void> {
  const incident = await readIncident(id);
  await incidentsStored.remove([id]);
  await dropUnsaved(id);
  if (incident) await countOut(incident);
}

/** Incidents, tallies, and whatever was set aside, which may hold words. Within a turn of the log only. */
export async function deleteAllIncidents(): Promise<void> {
  await incidentsStored.remove(await incidentsStored.ids());
  await unsavedStored.remove();
  await daysStored.remove(await daysStored.ids());
  for (const area of ['local', 'session'] as const) {
    const broken = await keysWith(area, brokenPrefix);
    if (broken.length > 0) await removeKeys(area, broken);
  }
}
