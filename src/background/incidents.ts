import { incidentsStored, unsavedStored } from '../browser/storage-keys';
import type { Incident } from '../model';
import { countIn } from './days';
import { firstOf } from './first-of';
import { valuesForMark, valuesForNew, valuesForWords } from './new-incidents';
import { newestIds } from './newest';
import { dropUnsaved, writeMakingRoom } from './unsaved';

const shownAtOnce = 100;

/** The incident, also when the disk has not taken it yet. */
export async function readIncident(id: string): Promise<Incident | undefined> {
  return (await incidentsStored.read(id)) ?? (await unsavedStored.read()).find((held) => held.id === id);
}

/** Newest first, from after `before` on: as many as were asked for, unless there are no more. */
export async function listIncidents(ask: { limit?: number; before?: string }): Promise<Incident[]> {
  const { before, limit = shownAtOnce } = ask;
  const held = new Map((await unsavedStored.read()).map((incident) => [incident.id, incident]));
  const list = (ids: readonly string[]) =>
    firstOf([...ids, ...held.keys()], ask, async (some) => {
      const found = new Map(
        (await incidentsStored.readMany(some)).map((incident) => [incident.id, incident]),
      );
      return some.flatMap((id) => found.get(id) ?? held.get(id) ?? []);
    });
  if (before !== undefined) return list(await incidentsStored.ids());
  const newest = await newestIds(limit);
  const first = await list(newest.ids);
  return newest.all || first.length === limit ? first : list(await incidentsStored.ids());
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
    await writeMakingRoom({ ...(await valuesForNew([incident], now)), ...others, ...days });
    await dropUnsaved([incident.id]);
    return;
  }
  const values = added === 'words' ? valuesForWords(incident, now) : valuesForMark(incident);
  await writeMakingRoom({ ...(await values), ...others });
}
