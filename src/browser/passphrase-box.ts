import { fromBase64url, toBase64url } from '../evidence/base64url';

/** Something that only a passphrase opens, as plain JSON. */
export interface PassphraseBox {
  derivation: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  cipher: 'AES-256-GCM';
  iv: string;
  text: string;
}

/** What OWASP advises for PBKDF2 with SHA-256 since 2023: about half a second per guess on a small computer. */
const iterations = 600_000;
/** A file that asks for more would only keep the machine busy. */
const mostIterations = 10_000_000;

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  // The same letters however they were typed: é is one character on one keyboard and two on another.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

export async function lockBox(passphrase: string, value: unknown): Promise<PassphraseBox> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, iterations);
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
  return {
    derivation: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64url(salt),
    cipher: 'AES-256-GCM',
    iv: toBase64url(iv),
    text: toBase64url(new Uint8Array(text)),
  };
}

/** Undefined where that is not the passphrase, or the box was changed. Never throws. */
export async function openBox(passphrase: string, box: PassphraseBox): Promise<unknown> {
  try {
    const key = await keyFrom(passphrase, fromBase64url(box.salt), box.iterations);
    const algorithm = { name: 'AES-GCM', iv: fromBase64url(box.iv) };
    const bytes = await crypto.subtle.decrypt(algorithm, key, fromBase64url(box.text));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

export const isPassphraseBox = (value: unknown): value is PassphraseBox => {
  if (typeof value !== 'object' || value === null) return false;
  const box = value as Record<string, unknown>;
  return (
    box.derivation === 'PBKDF2-SHA-256' &&
    box.cipher === 'AES-256-GCM' &&
    Number.isInteger(box.iterations) &&
    Number(box.iterations) >= 1 &&
    Number(box.iterations) <= mostIterations &&
    [box.salt, box.iv, box.text].every((part) => typeof part === 'string')
  );
};
