import { inTurn } from '../browser/in-turn';
import type { GatheredEvidence } from '../browser/requests';
import { chainStored, incidentsStored } from '../browser/storage-keys';
import type { ChainReport } from '../evidence/chain-report';
import { checkChain, type ToCheck } from '../evidence/check-chain';
import { readChain, readLinks } from './chain-links';
import { readIncident } from './incidents';
import { joinChain } from './join-chain';

const tries = 3;

async function readOnce(): Promise<ToCheck> {
  const known = await chainStored.read();
  const { keys, length, head } = known ?? (await readChain());
  const incidents = await incidentsStored.readMany(await incidentsStored.ids());
  return { links: await readLinks(), keys, ...(known && { end: { length, head } }), incidents };
}

/**
 * Log and chain as they stand between two writes. Nothing that comes in meanwhile waits for it: reading thousands takes
 * seconds, so it is read beside the others' turns, and again when the chain grew while it was read.
 */
async function readAll(): Promise<ToCheck> {
  await joinChain();
  for (let round = 0; round < tries; round++) {
    const all = await readOnce();
    if (all.end && (await chainStored.read())?.head === all.end.head) return all;
  }
  return inTurn('log', readOnce);
}

export const checkLog = async (): Promise<ChainReport> => checkChain(await readAll());

/** What an evidence pack is made from: chosen incidents, and all of the chain that shows they were not changed. */
export async function gatherEvidence(ids: readonly string[]): Promise<GatheredEvidence> {
  const all = await readAll();
  const chosen = await Promise.all(ids.map(readIncident));
  return {
    incidents: chosen.filter((incident) => incident !== undefined),
    links: all.links.toSorted((a, b) => a.sequence - b.sequence),
    report: await checkChain(all),
  };
}
