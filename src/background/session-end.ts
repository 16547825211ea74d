import { inTurn } from '../browser/in-turn';
import { forgetEverybody, isSessionOnly, keepToSession } from '../browser/log-area';
import { readPolicy } from '../browser/policy';
import { countsStored } from '../browser/storage-keys';
import { openTabs } from '../browser/tabs';
import { showCount } from './tab-count';

/** Where several pupils share a profile, by the policy that was seen last. */
export async function keepToSessionIfAsked(when: { fromTheStart: boolean }): Promise<void> {
  const { policy } = await readPolicy();
  if (policy.sessionOnly) await inTurn('log', () => keepToSession(when));
}

/** Whoever sits here is done: the next one finds nothing of them, although the browser runs on. */
export async function endSession(): Promise<void> {
  if (!(await isSessionOnly())) return;
  const counted = await countsStored.ids();
  await inTurn('log', forgetEverybody);
  for (const tab of counted) await showCount(Number(tab));
}

/** On some systems the browser runs on without windows. */
export async function endSessionWithLastTab(): Promise<void> {
  if ((await openTabs()).length === 0) await endSession();
}
