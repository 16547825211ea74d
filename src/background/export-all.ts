import { inTurn } from '../browser/in-turn';
import {
  daysStored,
  guardianRecordsStored,
  incidentsStored,
  memoriesStored,
  settingsStored,
  unsavedStored,
} from '../browser/storage-keys';
import { version } from '../browser/version';
import { readAgreements } from './agreements';
import { readChain, readLinks } from './chain-links';

const byId = async <T>(family: {
  ids(): Promise<string[]>;
  readEntries(ids: string[]): Promise<[string, T][]>;
}): Promise<Record<string, T>> => Object.fromEntries(await family.readEntries((await family.ids()).sort()));

/**
 * All that is kept of a person, as JSON that can be read without us. What is sealed to the guardian stays sealed: the
 * words themselves are in `incidents`, from the child's own copy.
 */
export const exportAll = (): Promise<string> =>
  inTurn('log', async () => {
    const incidents = await incidentsStored.readMany((await incidentsStored.ids()).sort());
    const { length, head, keys } = await readChain();
    const all = {
      what: 'All that Alongside keeps on this device',
      version: version(),
      exportedAt: new Date().toISOString(),
      settings: await settingsStored.read(),
      agreements: await readAgreements(),
      incidents: [...incidents, ...(await unsavedStored.read())],
      days: await byId(daysStored),
      conversations: await byId(memoriesStored),
      chain: { length, head, keys, links: await readLinks() },
      guardian: await byId(guardianRecordsStored),
    };
    return JSON.stringify(all, null, 2);
  });
