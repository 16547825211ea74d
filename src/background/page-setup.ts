import type { Asker } from '../browser/asker';
import { inForce } from '../browser/in-force';
import type { PageSetup, PrimaryNumbers } from '../browser/requests';
import { primaryNumbers } from '../help/find-help';
import { readSettings, switchedOff } from './settings';
import { showCount } from './tab-count';

function numbersOf(country: string): PrimaryNumbers {
  const { emergency, childHelpline, crisis } = primaryNumbers(country);
  return {
    ...(emergency && { emergency: emergency.number }),
    ...(childHelpline && { childHelpline: childHelpline.number }),
    ...(crisis && { crisis: crisis.number }),
  };
}

export async function setUpPage(asker: Asker): Promise<PageSetup> {
  const all = await readSettings();
  const { country, lowestLevel, quietUntil } = inForce(all);
  const { contact, schoolName } = all.policy;
  const isContent = asker.from === 'content';
  if (isContent && asker.frame === 0) await showCount(asker.tab).catch(() => undefined);
  return {
    ...(isContent ? switchedOff(asker.host, all) : { off: false }),
    lowestLevel,
    country,
    numbers: numbersOf(country),
    ...(contact && { contact }),
    ...(schoolName && { schoolName }),
    quietUntil,
    private: isContent && asker.private,
  };
}
