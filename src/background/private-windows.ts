import { inTurn } from '../browser/in-turn';
import { privateMemoriesStored } from '../browser/storage-keys';
import { isPrivateTabOpen } from '../browser/tabs';

/** Drops everything known from private windows once the last of their tabs is closed. */
export async function forgetPrivate(): Promise<void> {
  if (await isPrivateTabOpen()) return;
  await inTurn('log', async () => privateMemoriesStored.remove(await privateMemoriesStored.ids()));
}
