import { incidentsStored, unsavedStored } from '../browser/storage-keys';
import type { Incident } from '../model';
import { countIn } from './days';
import { valuesForMark, valuesForNew, valuesForWords } from './new-incidents';
import { dropUnsaved, writeMakingRoom } from './unsaved';

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

/**
 * Writes an incident to which its words or only a mark were added, together with `others`. One that the disk had not
 * taken yet is written as a new one. Within a turn of the log only.
 */
export async function rewriteIncident(
  incident: Incident,
  added: 'words' | 'mark',
  others: Record<string, unknown> = {},
): Promise<void> {
  const now = Date.now();
  if ((await unsavedStored.read()).some(({ id }) => id === incident.id)) {
    const { values: days } = await countIn([incident]);
    await writeMakingRoom({ ...(await valuesForNew([incident], now)), ...days, ...others });
    await dropUnsaved([incident.id]);
    return;
  }
  const values = added === 'words' ? valuesForWords(incident, now) : valuesForMark(incident);
  await writeMakingRoom({ ...(await values), ...others });
}
