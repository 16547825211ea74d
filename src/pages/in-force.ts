import type { SettingsInForce } from '../browser/requests';
import type { Settings } from '../model';

/** The settings as they hold: what policy fixes goes over what was chosen at home, and is never written into it. */
export const inForce = ({ settings, policy }: SettingsInForce): Settings => ({
  ...settings,
  ...(policy.country !== undefined && { country: policy.country }),
  ...(policy.lowestLevel !== undefined && { lowestLevel: policy.lowestLevel }),
  ...(policy.retentionDays !== undefined && { retentionDays: policy.retentionDays }),
  sitesOff: [...new Set([...(policy.sitesOff ?? []), ...settings.sitesOff])],
});
