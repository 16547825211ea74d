import { incidentsStored } from '../browser/storage-keys';
import type { Happened } from '../evidence/chain';
import type { Incident } from '../model';
import { linksFor } from './chain-links';
import { recordForWords, recordsForNew } from './guardian-records';
import { withNewest } from './newest';

const packed = (incidents: readonly Incident[]): Promise<Record<string, unknown>> =>
  incidentsStored.packedMany(incidents.map((incident) => [incident.id, incident] as const));

const eventsOf = (incident: Incident): Happened[] => [
  { what: 'raised', incident },
  ...(incident.messages.length > 0 ? [{ what: 'words' as const, incident }] : []),
];

/** All that is written for incidents that are not on the disk yet. Within a turn of the log only. */
export async function valuesForNew(
  incidents: readonly Incident[],
  now: number,
): Promise<Record<string, unknown>> {
  const links = await linksFor(incidents.flatMap(eventsOf), now);
  const newest = await withNewest(incidents.map(({ id }) => id));
  return { ...(await packed(incidents)), ...(await recordsForNew(incidents)), ...links, ...newest };
}

/** All that is written when an incident is given its words. Within a turn of the log only. */
export async function valuesForWords(incident: Incident, now: number): Promise<Record<string, unknown>> {
  const links = await linksFor([{ what: 'words', incident }], now);
  return { ...(await packed([incident])), ...(await recordForWords(incident)), ...links };
}

/** What is written when only a mark of the child's changed, which the chain leaves out. */
export const valuesForMark = (incident: Incident): Promise<Record<string, unknown>> => packed([incident]);
