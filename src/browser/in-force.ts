import type { Policy, Settings } from '../model';
import type { SettingsInForce } from './requests';

/** On a computer that pupils share there is no guardian of the one who sits at it. */
export const offersGuardians = ({ guardianFeatures, sessionOnly }: Policy): boolean =>
  guardianFeatures !== false && sessionOnly !== true;

/** The settings as they hold: what policy fixes goes over what was chosen at home, and is never written into it. */
export const inForce = ({ settings, policy }: Pick<SettingsInForce, 'settings' | 'policy'>): Settings => ({
  ...settings,
  ...(policy.country !== undefined && { country: policy.country }),
  ...(policy.lowestLevel !== undefined && { lowestLevel: policy.lowestLevel }),
  ...(policy.retentionDays !== undefined && { retentionDays: policy.retentionDays }),
  ...(!offersGuardians(policy) && { notifyGuardian: false, weeklySummary: false }),
  sitesOff: [...new Set([...(policy.sitesOff ?? []), ...settings.sitesOff])],
});
