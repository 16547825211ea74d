import type { Settings } from '../model';
import type { SettingsInForce } from './requests';

/** The settings as they hold: what policy fixes goes over what was chosen at home, and is never written into it. */
export const inForce = ({ settings, policy }: Pick<SettingsInForce, 'settings' | 'policy'>): Settings => ({
  ...settings,
  ...(policy.country !== undefined && { country: policy.country }),
  ...(policy.lowestLevel !== undefined && { lowestLevel: policy.lowestLevel }),
  ...(policy.retentionDays !== undefined && { retentionDays: policy.retentionDays }),
  sitesOff: [...new Set([...(policy.sitesOff ?? []), ...settings.sitesOff])],
});
