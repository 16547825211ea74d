import { keyOf } from '../browser/key-store';
import type { Reply } from '../browser/requests';
import { signManifest } from '../evidence/pack-signature';
import { exportPublicKey, newSigningKeys } from '../evidence/signature';

const keys = (): Promise<CryptoKeyPair> => keyOf('signing', newSigningKeys);

export async function signingKey(): Promise<Reply<'evidence/key'>> {
  return { publicKey: await exportPublicKey((await keys()).publicKey) };
}

/** With the key of the log's chain. Nothing is kept of it: whoever reads the log does not learn that a pack was made. */
export const signPack = async (manifest: string): Promise<string> =>
  signManifest(manifest, (await keys()).privateKey);
