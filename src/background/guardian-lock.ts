import { inTurn } from '../browser/in-turn';
import { lockBox, openBox } from '../browser/passphrase-box';
import { Refusal } from '../browser/read-ask';
import type { Ask, GuardianLock, GuardianSession } from '../browser/requests';
import { guardianKeyStored } from '../browser/storage-keys';
import { beginSession, isOpen, privateKeyOf } from './guardian-session';
import { newGuardianKeys } from './seal';

export async function readLock({ session }: Ask<'guardian/lock-state'>): Promise<GuardianLock> {
  const key = await guardianKeyStored.read();
  return { hasPassphrase: key !== undefined, open: await isOpen(session) };
}

/** One try at a time: whoever guesses here waits half a second for each. */
export const unlock = ({ passphrase }: Ask<'guardian/unlock'>): Promise<{ session?: GuardianSession }> =>
  inTurn('guardian', async () => {
    const key = await guardianKeyStored.read();
    if (!key) return {};
    const privateKey = await openBox(passphrase, key.box);
    return typeof privateKey === 'string' ? { session: await beginSession(privateKey, key.id) } : {};
  });

export const setPassphrase = ({
  passphrase,
  session,
  forgotten,
}: Ask<'guardian/set-passphrase'>): Promise<{ session: GuardianSession }> =>
  inTurn('guardian', async () => {
    const before = await guardianKeyStored.read();
    const open = before && !forgotten ? await privateKeyOf(session) : undefined;
    if (before && !forgotten && open === undefined) throw new Refusal('this needs the passphrase of before');
    const keys = before && open !== undefined ? { ...before, privateKey: open } : await newGuardianKeys();
    const why = before ? (open === undefined ? 'forgotten' : 'changed') : 'set';
    // Where the old one was forgotten its key is written over: nobody can open any more what waited for it.
    await guardianKeyStored.write({
      id: keys.id,
      publicKey: keys.publicKey,
      box: await lockBox(passphrase, keys.privateKey),
      passphrases: [...(before?.passphrases ?? []), { at: Date.now(), why }],
    });
    return { session: await beginSession(keys.privateKey, keys.id) };
  });
