import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Sealed } from '../browser/kept-guardian';
import { fromBase64url, toBase64url } from '../evidence/base64url';
import { hashOf } from './conversation-key';

/** HPKE (RFC 9180) in base mode. P-256 and not X25519, which Chromium knows only from version 133 on. */
const suite = () =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const info = new TextEncoder().encode('alongside: words for the guardian').buffer;
const place = (id: string): ArrayBuffer => new TextEncoder().encode(id).buffer;

export interface GuardianKeys {
  /** Names the pair without telling anything about it. */
  id: string;
  publicKey: string;
  privateKey: string;
}

export async function newGuardianKeys(): Promise<GuardianKeys> {
  const { kem } = suite();
  const pair = await kem.generateKeyPair();
  const publicKey = toBase64url(new Uint8Array(await kem.serializePublicKey(pair.publicKey)));
  const privateKey = toBase64url(new Uint8Array(await kem.serializePrivateKey(pair.privateKey)));
  return { id: await hashOf([publicKey], 16), publicKey, privateKey };
}

/** Closes a value so that only the private key opens it, and only under the same id. */
export async function seal(
  { id: key, publicKey }: Pick<GuardianKeys, 'id' | 'publicKey'>,
  id: string,
  value: unknown,
): Promise<Sealed> {
  const hpke = suite();
  const recipientPublicKey = await hpke.kem.deserializePublicKey(fromBase64url(publicKey).buffer);
  const bytes = new TextEncoder().encode(JSON.stringify(value)).buffer;
  const { enc, ct } = await hpke.seal({ recipientPublicKey, info }, bytes, place(id));
  return { key, enc: toBase64url(new Uint8Array(enc)), text: toBase64url(new Uint8Array(ct)) };
}

export type Unseal = (id: string, sealed: Sealed) => Promise<unknown>;

/**
 * Opens what was sealed; undefined for what was changed, moved or sealed to another key. Never throws. Takes both halves:
 * Firefox cannot make the public one out of a private one that was kept, and the library then guesses it, wrongly for
 * every second key.
 */
export async function unsealWith({ publicKey, privateKey }: Omit<GuardianKeys, 'id'>): Promise<Unseal> {
  const hpke = suite();
  const recipientKey = {
    privateKey: await hpke.kem.deserializePrivateKey(fromBase64url(privateKey).buffer),
    publicKey: await hpke.kem.deserializePublicKey(fromBase64url(publicKey).buffer),
  };
  return async (id, { enc, text }) => {
    try {
      const bytes = await hpke.open(
        { recipientKey, info, enc: fromBase64url(enc).buffer },
        fromBase64url(text).buffer,
        place(id),
      );
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return undefined;
    }
  };
}
