import { inForce, offersGuardians } from '../browser/in-force';
import { languagesOfBrowser } from '../browser/life';
import { isSessionOnly } from '../browser/log-area';
import { readPolicy } from '../browser/policy';
import { Refusal } from '../browser/read-ask';
import type { SettingsInForce } from '../browser/requests';
import { settingsStored } from '../browser/storage-keys';
import { guessCountry } from '../help/guess-country';
import type { Settings } from '../model';

async function fallbacks(): Promise<Settings> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    country: guessCountry(await languagesOfBrowser(), timeZone),
    lowestLevel: 'notice',
    sitesOff: [],
    retentionDays: 90,
    notifyGuardian: false,
    weeklySummary: false,
    quietUntil: 0,
    cardPauseMinutes: 0,
    ownWords: true,
  };
}

/** What a lock holds still. The child's quiet hour is not among them, nor what child and guardian agreed on. */
const lockable = ['country', 'lowestLevel', 'retentionDays', 'sitesOff'] as const;

/** Choices from before a lock rest until it is taken off: nobody could change them back. */
const withoutLocked = (chosen: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(chosen).filter(([key]) => !(lockable as readonly string[]).includes(key)),
  );

export async function readSettings(): Promise<SettingsInForce> {
  const [chosen, { policy, problems }] = await Promise.all([settingsStored.read(), readPolicy()]);
  const holding = policy.settingsLocked ? withoutLocked(chosen) : chosen;
  return {
    settings: { ...(await fallbacks()), ...holding },
    policy,
    problems,
    sessionOnly: await isSessionOnly(),
  };
}

/** What holds: policy over choices. */
export const readInForce = async (): Promise<Settings> => inForce(await readSettings());

/** Stores choices; refuses all of them when policy has fixed one. */
export async function setSettings(choices: Partial<Settings>): Promise<Settings> {
  const { policy } = await readPolicy();
  for (const key of lockable) {
    const fixed = policy.settingsLocked || (key !== 'sitesOff' && policy[key] !== undefined);
    if (choices[key] !== undefined && fixed) throw new Refusal(`${key} is fixed by policy`);
  }
  if ((choices.notifyGuardian || choices.weeklySummary) && !offersGuardians(policy))
    throw new Refusal('notifyGuardian is fixed by policy');
  const chosen = await settingsStored.update((before) => ({ ...before, ...choices }));
  return { ...(await fallbacks()), ...chosen };
}

const covers = (site: string, host: string): boolean => host === site || host.endsWith(`.${site}`);

/** Whether a host is switched off, and by whom when it was policy. */
export function switchedOff(
  host: string,
  { settings, policy }: SettingsInForce,
): { off: boolean; offBy?: string } {
  if (policy.sitesOff?.some((site) => covers(site, host))) {
    return { off: true, ...(policy.schoolName && { offBy: policy.schoolName }) };
  }
  return { off: settings.sitesOff.some((site) => covers(site, host)) };
}
