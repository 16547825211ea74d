import { inTurn } from '../browser/in-turn';
import { forgetKeys } from '../browser/key-store';
import { forgetEverybody } from '../browser/log-area';
import { countsStored } from '../browser/storage-keys';
import { showCount } from './tab-count';

/** As if it had just been installed. Values first: keys without anything to open are worth nothing. */
export async function deleteEverything(): Promise<undefined> {
  const tabs = await countsStored.ids();
  await inTurn('log', async () => {
    await forgetEverybody();
    await forgetKeys();
  });
  for (const tab of tabs) await showCount(Number(tab));
  return undefined;
}
