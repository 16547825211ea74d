import { isPartialSettings } from '../browser/check-choices';
import { inTurn } from '../browser/in-turn';
import { isAgreements, isKeptGuardianKey, type KeptGuardianKey } from '../browser/kept-guardian';
import { isPassphraseBox, lockBox, openBox, type PassphraseBox } from '../browser/passphrase-box';
import type { Ask } from '../browser/requests';
import { agreementsStored, guardianKeyStored, settingsStored } from '../browser/storage-keys';
import { writeTogether } from '../browser/versioned';
import type { Agreement, Settings } from '../model';
import { needSession } from './guardian-session';
import { dropUnconsented } from './unconsented';

/** What moves to another machine of the household: choices, never the log. */
interface Household {
  settings: Partial<Settings>;
  agreements: Agreement[];
  guardianKey?: KeptGuardianKey;
}

const kind = 'alongside-household';

/** As the text of a file that only the passphrase opens. */
export async function exportHousehold({ passphrase }: Ask<'household/export'>): Promise<string> {
  // How long it is quiet is of this machine and this evening.
  const { quietUntil: _, ...settings } = await settingsStored.read();
  const guardianKey = await guardianKeyStored.read();
  const agreements = await agreementsStored.read();
  const household: Household = { settings, agreements, ...(guardianKey && { guardianKey }) };
  return JSON.stringify({ kind, version: 1, box: await lockBox(passphrase, household) }, null, 2);
}

/**
 * Takes all of such a file over, in one write, or nothing. What was agreed here before stays in the history: nobody
 * gets around it by bringing a file.
 */
export async function importHousehold({
  passphrase,
  file,
  session,
}: Ask<'household/import'>): Promise<{ imported: boolean }> {
  await needSession(session);
  const box = boxIn(file);
  const household = box && (await openBox(passphrase, box));
  if (!isHousehold(household)) return { imported: false };
  await inTurn('log', () => takeOver(household));
  return { imported: true };
}

async function takeOver({ settings, agreements, guardianKey }: Household): Promise<void> {
  const [chosen, agreed, key] = await Promise.all([
    settingsStored.read(),
    agreementsStored.read(),
    guardianKeyStored.read(),
  ]);
  const last = agreements.at(-1);
  const history =
    agreed.length === 0 ? agreements : last ? [...agreed, { ...last, agreedAt: Date.now() }] : agreed;
  const passphrases = [...(key?.passphrases ?? []), ...(guardianKey?.passphrases ?? [])];
  await writeTogether('log', {
    ...settingsStored.packed({ ...chosen, ...settings }),
    ...agreementsStored.packed(history),
    ...(guardianKey && guardianKeyStored.packed({ ...guardianKey, passphrases })),
  });
  await dropUnconsented(Date.now());
}

function boxIn(file: string): PassphraseBox | undefined {
  try {
    const given: unknown = JSON.parse(file);
    if (typeof given !== 'object' || given === null) return undefined;
    const { kind: found, version, box } = given as Record<string, unknown>;
    return found === kind && version === 1 && isPassphraseBox(box) ? box : undefined;
  } catch {
    return undefined;
  }
}

function isHousehold(value: unknown): value is Household {
  if (typeof value !== 'object' || value === null) return false;
  const { settings, agreements, guardianKey } = value as Record<string, unknown>;
  return (
    isPartialSettings(settings) &&
    isAgreements(agreements) &&
    (guardianKey === undefined || isKeptGuardianKey(guardianKey))
  );
}
