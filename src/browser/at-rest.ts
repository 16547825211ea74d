import { fromBase64url, toBase64url } from '../evidence/base64url';
import { keyOf } from './key-store';

const ivLength = 12;
const encoder = new TextEncoder();

const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** The key under which what may not stand on the disk in plain is kept. */
export const restKey = (): Promise<CryptoKey> => keyOf('rest', makeKey);

/** @param place where it is kept: it opens in no other place. */
export async function hide(key: CryptoKey, place: string, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(place) };
  const hidden = await crypto.subtle.encrypt(algorithm, key, encoder.encode(JSON.stringify(value)));
  const bytes = new Uint8Array(ivLength + hidden.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(hidden), ivLength);
  return toBase64url(bytes);
}

/** Undefined for what was changed, moved, or hidden under another key. Never throws. */
export async function unhide(key: CryptoKey, place: string, text: string): Promise<unknown> {
  try {
    const bytes = fromBase64url(text);
    const algorithm = {
      name: 'AES-GCM',
      iv: bytes.subarray(0, ivLength),
      additionalData: encoder.encode(place),
    };
    const open = await crypto.subtle.decrypt(algorithm, key, bytes.subarray(ivLength));
    return JSON.parse(new TextDecoder().decode(open));
  } catch {
    return undefined;
  }
}
