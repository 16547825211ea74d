import type { Asker } from '../browser/asker';
import { inForce } from '../browser/in-force';
import type { PageSetup } from '../browser/requests';
import { isConsentRefused, underConsent } from './consent';
import { readSettings, switchedOff } from './settings';
import { showCount } from './tab-count';

export async function setUpPage(asker: Asker): Promise<PageSetup> {
  const all = await readSettings();
  const { country, lowestLevel, quietUntil, ownWords } = inForce(all);
  const { contact, schoolName, emergencyWording } = all.policy;
  const isContent = asker.from === 'content';
  const isRefused = isContent && (await isConsentRefused());
  if (isContent && asker.frame === 0) await showCount(asker.tab).catch(() => undefined);
  return {
    ...(isContent ? switchedOff(asker.host, all) : { off: false }),
    ...(isRefused && { off: true }),
    lowestLevel,
    country,
    school: {
      ...(schoolName && { schoolName }),
      ...(contact && { contact }),
      ...(emergencyWording && { emergencyWording }),
    },
    sessionOnly: all.sessionOnly,
    quietUntil,
    ownWords,
    private: isContent && (await underConsent(asker)).private,
  };
}
