import { inForce } from '../browser/in-force';
import { languagesOfBrowser } from '../browser/life';
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
    quietUntil: 0,
    cardPauseMinutes: 0,
    ownWords: true,
  };
}

export async function readSettings(): Promise<SettingsInForce> {
  const [chosen, { policy, problems }] = await Promise.all([settingsStored.read(), readPolicy()]);
  return { settings: { ...(await fallbacks()), ...chosen }, policy, problems };
}

/** What holds: policy over choices. */
export const readInForce = async (): Promise<Settings> => inForce(await readSettings());

/** Stores choices; refuses all of them when policy has fixed one. */
export async function setSettings(choices: Partial<Settings>): Promise<Settings> {
  const { policy } = await readPolicy();
  for (const key of ['country', 'lowestLevel', 'retentionDays'] as const) {
    if (choices[key] !== undefined && policy[key] !== undefined)
      throw new Refusal(`${key} is fixed by policy`);
  }
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
