import { fromBase64url, toBase64url } from './base64url';
import { canonicalBytes } from './canonical';
import { digestOf } from './digest';
import { packFormat } from './pack-file';
import { importPublicKey } from './signature';

const algorithm = { name: 'ECDSA', hash: 'SHA-256' };

/** Says what is signed, so that the signature over a pack can never stand for one over a link of the chain. */
const signedBytes = (manifest: string) => canonicalBytes({ format: packFormat, manifest });

/** Signs the SHA-256 of a manifest with the key that signs the log. */
export async function signManifest(manifest: string, key: CryptoKey): Promise<string> {
  const signature = await crypto.subtle.sign(algorithm, key, signedBytes(manifest));
  return toBase64url(new Uint8Array(signature));
}

/** Never throws: what cannot be read is not signed. */
export async function isManifestSigned(
  manifest: string,
  signature: string,
  publicKey: JsonWebKey,
): Promise<boolean> {
  try {
    const key = await importPublicKey(publicKey);
    return await crypto.subtle.verify(algorithm, key, fromBase64url(signature), signedBytes(manifest));
  } catch {
    return false;
  }
}

/** Thumbprint of the key (RFC 7638) in groups that can be read aloud. */
export async function fingerprintOf({ kty, crv, x, y }: JsonWebKey): Promise<string> {
  const hex = await digestOf({ kty, crv, x, y });
  return (hex.match(/.{8}/g) ?? []).join(' ');
}
