import { inTurn } from '../browser/in-turn';
import { incidentsStored, memoriesStored } from '../browser/storage-keys';
import { writeTogether } from '../browser/versioned';
import type { Happened } from '../evidence/chain';
import type { Incident } from '../model';
import { linksFor, readChain, readLinks } from './chain-links';
import { recordsOfBefore } from './guardian-records';
import { withNewest } from './newest';

/** So few that a warning that comes in between waits for 0.2 s in Firefox. */
const atOnce = 25;

/**
 * What was stored in plain and before there was a chain joins it, says so, and is hidden as everything is now.
 * A few at a time, each with its links in one write and in a turn of their own: warnings do not wait for it, and a
 * worker that dies goes on where it stopped. Not within a turn of the log.
 */
export const joinChain = (): Promise<void> =>
  inTurn('join', async () => {
    if ((await readChain()).joined) return;
    const ids = await inTurn('log', unlinked);
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce);
      await inTurn('log', async () => join(await incidentsStored.readMany(some)));
    }
    await inTurn('log', finish);
  });

async function unlinked(): Promise<string[]> {
  const linked = new Set((await readLinks()).map(({ incident }) => incident));
  return (await incidentsStored.ids()).filter((id) => !linked.has(id)).sort();
}

/** What is remembered of conversations stood in plain, too. */
async function finish(): Promise<void> {
  const memories = await memoriesStored.readEntries(await memoriesStored.ids());
  await writeTogether('log', {
    ...(await memoriesStored.packedMany(memories)),
    ...(await linksFor([], Date.now(), { joined: true })),
    ...(await withNewest([])),
  });
}

async function join(incidents: readonly Incident[]): Promise<void> {
  const joinedLater = true as const;
  const events = incidents.flatMap((incident): Happened[] => [
    { what: 'raised', incident, joinedLater },
    ...(incident.messages.length > 0 ? [{ what: 'words' as const, incident, joinedLater }] : []),
  ]);
  await writeTogether('log', {
    ...(await incidentsStored.packedMany(incidents.map((incident) => [incident.id, incident] as const))),
    ...recordsOfBefore(incidents),
    ...(await linksFor(events, Date.now())),
  });
}
