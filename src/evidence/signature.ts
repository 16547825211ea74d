import type { ChainLink } from '../model';
import { fromBase64url, toBase64url } from './base64url';
import { canonicalBytes } from './canonical';
import type { Unsigned } from './digest';

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const algorithm = { name: 'ECDSA', hash: 'SHA-256' };

/** A key that can sign and cannot be taken out of this installation. */
export const newSigningKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(curve, false, ['sign', 'verify']) as Promise<CryptoKeyPair>;

/** Only what makes up the key, so that it reads the same in every browser. */
export async function exportPublicKey(key: CryptoKey): Promise<JsonWebKey> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  return { kty, crv, x, y } as JsonWebKey;
}

/** Throws for what is no key. */
export const importPublicKey = ({ kty, crv, x, y }: JsonWebKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', { kty, crv, x, y } as JsonWebKey, curve, true, ['verify']);

export async function signLink(link: Unsigned, key: CryptoKey): Promise<ChainLink> {
  const signature = await crypto.subtle.sign(algorithm, key, canonicalBytes(link));
  return { ...link, signature: toBase64url(new Uint8Array(signature)) };
}

/** Never throws: what cannot be read is not signed. */
export async function isSigned({ signature, ...link }: ChainLink, key: CryptoKey): Promise<boolean> {
  try {
    return await crypto.subtle.verify(algorithm, key, fromBase64url(signature), canonicalBytes(link));
  } catch {
    return false;
  }
}
