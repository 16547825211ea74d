import { offersGuardians } from '../browser/in-force';
import { inTurn } from '../browser/in-turn';
import { readPolicy } from '../browser/policy';
import { Refusal } from '../browser/read-ask';
import type { Agreements, Ask } from '../browser/requests';
import { agreementsStored, guardianKeyStored } from '../browser/storage-keys';
import type { Agreement } from '../model';
import { needSession } from './guardian-session';
import { dropUnconsented } from './unconsented';

export async function readAgreements(): Promise<Agreements> {
  const [history, key] = await Promise.all([agreementsStored.read(), guardianKeyStored.read()]);
  return { history, passphrases: key?.passphrases ?? [] };
}

/** What holds now; undefined until something was agreed. */
export const agreementNow = async (): Promise<Agreement | undefined> =>
  (await agreementsStored.read()).at(-1);

/** Holds for what is written from now on. Nothing of the history is ever taken away. */
export const setAgreement = ({ session, ...agreed }: Ask<'agreement/set'>): Promise<Agreements> =>
  inTurn('log', async () => {
    await needSession(session);
    if (agreed.guardian && !offersGuardians((await readPolicy()).policy))
      throw new Refusal('guardians are fixed by policy');
    const { agreedAt: _, ...before } = (await agreementNow()) ?? { agreedAt: 0 };
    if (JSON.stringify(before) !== JSON.stringify(agreed))
      await agreementsStored.update((history) => [...history, { ...agreed, agreedAt: Date.now() }]);
    await dropUnconsented(Date.now());
    return readAgreements();
  });
