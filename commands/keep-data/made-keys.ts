import { webcrypto } from 'node:crypto';

/** Keys made for a fixture and published with it: they protect nobody and nothing else is under them. */
export interface MadeKeys {
  about: string;
  rest: JsonWebKey;
  signing: { privateKey: JsonWebKey; publicKey: JsonWebKey };
}

const { subtle } = webcrypto;
const exported = (key: webcrypto.CryptoKey) => subtle.exportKey('jwk', key) as Promise<JsonWebKey>;

export async function makeKeys(): Promise<MadeKeys> {
  const rest = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const signing = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  return {
    about: 'Made for this test and published with it: these keys protect nobody.',
    rest: await exported(rest),
    signing: {
      privateKey: await exported(signing.privateKey),
      publicKey: await exported(signing.publicKey),
    },
  };
}

/**
 * Puts them where the extension keeps its own, in the one form it makes them: those that are secret cannot be taken out
 * again. Runs in a page of the extension as well as in a test, so it uses nothing from outside.
 */
export async function putKeys({ rest, signing }: MadeKeys): Promise<void> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const made = {
    rest: await crypto.subtle.importKey('jwk', rest, 'AES-GCM', false, ['encrypt', 'decrypt']),
    signing: {
      privateKey: await crypto.subtle.importKey('jwk', signing.privateKey, curve, false, ['sign']),
      publicKey: await crypto.subtle.importKey('jwk', signing.publicKey, curve, true, ['verify']),
    },
  };
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('keys', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('keys', 'readwrite');
      for (const [name, key] of Object.entries(made)) writing.objectStore('keys').put(key, name);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
