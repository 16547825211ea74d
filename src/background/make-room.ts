import { memoriesStored } from '../browser/storage-keys';
import { boundConversations } from './conversations';

/**
 * For a disk that is full: half of the conversations give way, the oldest without danger before others. An
 * incident never does. Never rejects. Within a turn of the log only.
 */
export async function makeRoom(): Promise<void> {
  try {
    await boundConversations(memoriesStored, Math.floor((await memoriesStored.ids()).length / 2));
  } catch {
    // A disk that cannot even forget: the write that comes next says so.
  }
}
