import browser from 'webextension-polyfill';
import { checkPolicy } from './check-policy';
import type { KeptPolicy } from './kept-values';
import { policyEmptySinceStored, policyStored } from './storage-keys';
import { text } from './text';

/** Chromium says "no policy" for about 3 s after every start; only one that lasts is believed. */
const believedAfterMs = 30_000;

/** The policy that holds: the last one seen, with what was wrong in it. */
export const readPolicy = (): Promise<KeptPolicy> => policyStored.read();

/** What the browser hands over: a policy, `none` for sure, or `empty`, which may mean "not yet". */
async function ask(): Promise<Record<string, unknown> | 'none' | 'empty' | 'unknown'> {
  try {
    const given = await browser.storage.managed.get(null);
    return Object.keys(given).length > 0 ? given : 'empty';
  } catch (error) {
    // Firefox rejects with "Managed storage manifest not found" when nobody set one, and is never late.
    return /manifest not found/i.test(String(error)) ? 'none' : 'unknown';
  }
}

async function lastedEmpty(now: number): Promise<boolean> {
  const since = await policyEmptySinceStored.update((known) => known || now);
  return now - since >= believedAfterMs;
}

async function keep(next: KeptPolicy): Promise<void> {
  const before = await policyStored.read();
  if (JSON.stringify(before) === JSON.stringify(next)) return;
  for (const { key, need } of next.problems) console.warn(`Policy: ${text(`policyNeeds_${need}`, key)}`);
  await policyStored.write(next);
}

/**
 * Reads the policy and keeps what holds. True when it is settled; false when an earlier policy is still trusted
 * although the browser names none, and one should look again after half a minute.
 */
export async function refreshPolicy(now: number): Promise<boolean> {
  const given = await ask();
  if (given === 'unknown') return true;
  if (typeof given === 'object') {
    await policyEmptySinceStored.write(0);
    await keep(checkPolicy(given));
    return true;
  }
  const { policy, problems } = await policyStored.read();
  const hadOne = Object.keys(policy).length > 0 || problems.length > 0;
  if (given === 'empty' && hadOne && !(await lastedEmpty(now))) return false;
  await keep({ policy: {}, problems: [] });
  return true;
}

/** Call at top level. */
export function whenPolicyChanges(listener: () => Promise<void>): void {
  browser.storage.onChanged.addListener((_changes, area) => (area === 'managed' ? listener() : undefined));
}
