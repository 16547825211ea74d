import type { ChainLink, Incident } from '../model';
import type { ChainBreak } from './chain-report';
import { digestOfRaised, digestOfWords } from './digest';

/** Where incidents and links do not say the same. A deleted incident must be gone, every other one there and unchanged. */
export async function checkRecords(
  links: readonly ChainLink[],
  incidents: readonly Incident[],
): Promise<ChainBreak[]> {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const deleted = new Set(links.filter(({ what }) => what === 'deleted').map(({ incident }) => incident));
  const raised = new Set(links.filter(({ what }) => what === 'raised').map(({ incident }) => incident));
  const worded = new Set(links.filter(({ what }) => what === 'words').map(({ incident }) => incident));
  const found = await Promise.all(
    links.map(async ({ sequence, incident: id, what, digest }): Promise<ChainBreak[]> => {
      const broken: ChainBreak[] = [{ sequence, why: 'record', incident: id }];
      const incident = byId.get(id);
      if (what === 'deleted') return incident ? broken : [];
      if (deleted.has(id)) return [];
      if (!incident) return what === 'raised' ? broken : [];
      const actual = what === 'raised' ? digestOfRaised(incident) : digestOfWords(incident);
      // What has no canonical form is not what was signed.
      return (await actual.catch(() => '')) === digest ? [] : broken;
    }),
  );
  const unlinked = incidents
    .filter(({ id, messages }) => !raised.has(id) || (messages.length > 0 && !worded.has(id)))
    .map(({ id }): ChainBreak => ({ why: 'unlinked', incident: id }));
  return [...found.flat(), ...unlinked];
}
