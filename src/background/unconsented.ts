import { forgetKeys } from '../browser/key-store';
import { forgetPeople } from '../browser/log-area';
import {
  agreementsStored,
  countsStored,
  guardianKeyStored,
  guardianSessionsStored,
  readingsStored,
  settingsStored,
} from '../browser/storage-keys';
import { showCount } from './tab-count';

const dayMs = 86_400_000;
/** What was kept before somebody was asked waits so long for an answer; see docs/decisions. */
export const waitsDays = 14;

/** Choices, what was agreed and the passphrase that guards it; and what is of pages that are open. */
const stays = (key: string): boolean =>
  [settingsStored.key, agreementsStored.key, guardianKeyStored.key].includes(key) ||
  [guardianSessionsStored.prefix, readingsStored.prefix].some((prefix) => key.startsWith(prefix));

async function isOver(now: number): Promise<boolean> {
  const history = await agreementsStored.read();
  const last = history.at(-1);
  if (last?.consent !== 'awaited') return last?.consent === 'refused';
  // Saving the same answer again does not make it last longer.
  const first = history[history.findLastIndex(({ consent }) => consent !== 'awaited') + 1];
  return now - (first?.agreedAt ?? now) >= waitsDays * dayMs;
}

/**
 * Forgets all that was kept where a guardian said no, or where nobody said yes in time: log, chain, memory and the keys
 * they were hidden under. Called again at every start, so a worker that died in between has only put it off.
 * Within a turn of the log only.
 */
export async function dropUnconsented(now: number): Promise<void> {
  if (!(await isOver(now))) return;
  const tabs = await countsStored.ids();
  if (await forgetPeople(stays)) await forgetKeys();
  for (const tab of tabs) await showCount(Number(tab));
}
