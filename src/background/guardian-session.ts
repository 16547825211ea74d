import { hide, unhide } from '../browser/at-rest';
import type { KeptSession } from '../browser/kept-guardian';
import { Refusal } from '../browser/read-ask';
import type { GuardianSession } from '../browser/requests';
import { guardianKeyStored, guardianSessionsStored } from '../browser/storage-keys';
import { fromBase64url, toBase64url } from '../evidence/base64url';
import { hashOf } from './conversation-key';

/** A page left open on a shared computer locks itself. */
const lastsMs = 15 * 60_000;

/** What is kept is found by it and does not tell it. */
const nameOf = (session: GuardianSession): Promise<string> => hashOf(['session', session], 32);

const keyIn = (session: GuardianSession): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64url(session), 'AES-GCM', false, ['encrypt', 'decrypt']);

/**
 * Opens a session: the page holds a random key, the session's memory the guardian's private key hidden under it.
 * Neither opens anything alone, neither ever reaches the disk, and the worker may die between two questions.
 */
export async function beginSession(privateKey: string, key: string): Promise<GuardianSession> {
  await dropOld();
  const session = toBase64url(crypto.getRandomValues(new Uint8Array(32)));
  const name = await nameOf(session);
  const hidden = await hide(await keyIn(session), name, privateKey);
  await guardianSessionsStored.write(name, { hidden, key, until: Date.now() + lastsMs });
  return session;
}

async function find(session: GuardianSession): Promise<{ name: string; kept: KeptSession } | undefined> {
  const [guardian, name] = await Promise.all([guardianKeyStored.read(), nameOf(session)]);
  const kept = await guardianSessionsStored.read(name);
  return kept && kept.key === guardian?.id && kept.until >= Date.now() ? { name, kept } : undefined;
}

/** Only looks: a page that asks again and again keeps nothing open by it. */
export const isOpen = async (session: GuardianSession | undefined): Promise<boolean> =>
  session !== undefined && (await find(session)) !== undefined;

/** The guardian's private key; undefined where the session is over, locked, or never was one. */
export async function privateKeyOf(session: GuardianSession | undefined): Promise<string | undefined> {
  const found = session && (await find(session));
  if (!found) return undefined;
  const { name, kept } = found;
  try {
    const privateKey = await unhide(await keyIn(session), name, kept.hidden);
    if (typeof privateKey !== 'string') return undefined;
    await guardianSessionsStored.write(name, { ...kept, until: Date.now() + lastsMs });
    return privateKey;
  } catch {
    return undefined;
  }
}

/** On every page: whoever closes the words on one of them goes away from all of them. */
export async function lock(): Promise<undefined> {
  await guardianSessionsStored.remove(await guardianSessionsStored.ids());
  return undefined;
}

/** Refuses where there is a passphrase and no open session. */
export async function needSession(session: GuardianSession | undefined): Promise<void> {
  if ((await guardianKeyStored.read()) && !(await privateKeyOf(session)))
    throw new Refusal('this needs the guardian’s passphrase');
}

async function dropOld(): Promise<void> {
  const all = await guardianSessionsStored.readEntries(await guardianSessionsStored.ids());
  await guardianSessionsStored.remove(
    all.filter(([, { until }]) => until < Date.now()).map(([name]) => name),
  );
}
