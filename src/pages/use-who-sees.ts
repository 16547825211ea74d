import { inForce } from '../browser/in-force';
import type { AskFunction } from '../browser/requests';
import type { Agreement } from '../model';
import { type Asked, useAsked } from './use-asked';

export interface WhoSees {
  agreement: Agreement | undefined;
  hasPassphrase: boolean;
  days: number;
  notifies: boolean;
  weekly: boolean;
  schoolName: string | undefined;
  sessionOnly: boolean;
}

/** Everything that decides who can see what, as it holds at this moment. */
export const useWhoSees = (ask: AskFunction): Asked<WhoSees> =>
  useAsked(async () => {
    const [settings, agreements, lock] = await Promise.all([
      ask('settings/get'),
      ask('agreement/read'),
      ask('guardian/lock-state', {}),
    ]);
    const force = inForce(settings);
    return {
      agreement: agreements.history.at(-1),
      hasPassphrase: lock.hasPassphrase,
      days: force.retentionDays,
      notifies: force.notifyGuardian,
      weekly: force.weeklySummary,
      schoolName: settings.policy.schoolName,
      sessionOnly: settings.sessionOnly,
    };
  });
