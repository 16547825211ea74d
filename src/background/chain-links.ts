import type { KeptChain } from '../browser/kept-values';
import { keyOf } from '../browser/key-store';
import { chainStored, incidentsStored, linksStored, memoriesStored } from '../browser/storage-keys';
import { emptyChain, extendChain, type Happened } from '../evidence/chain';
import { digestOfLink, noDigest } from '../evidence/digest';
import { exportPublicKey, newSigningKeys } from '../evidence/signature';
import type { ChainKey, ChainLink } from '../model';

const linkId = (sequence: number): string => String(sequence).padStart(8, '0');

const readSigner = (): Promise<CryptoKeyPair> => keyOf('signing', newSigningKeys);

/** Where the chain ends; found again from the links themselves when that was damaged. */
export async function readChain(): Promise<KeptChain> {
  const known = await chainStored.read();
  if (known) return known;
  const last = (await linksStored.ids()).sort().at(-1);
  if (last === undefined) {
    const before = await Promise.all([incidentsStored.ids(), memoriesStored.ids()]);
    const joined = before.flat().length === 0;
    return { ...emptyChain, keys: [], joined };
  }
  const [link, signer] = await Promise.all([linksStored.read(last), readSigner()]);
  const head = link ? await digestOfLink(link) : noDigest;
  const publicKey = await exportPublicKey(signer.publicKey);
  return { length: Number(last) + 1, head, keys: [{ from: 0, publicKey }], joined: false };
}

/** Every link that can be read. */
export const readLinks = async (): Promise<ChainLink[]> =>
  linksStored.readMany((await linksStored.ids()).sort());

/**
 * The links for what happened to the log, to be written together with it. Nothing is written here: two calls
 * without a write between them give the same place in the chain twice. Within a turn of the log only.
 */
export async function linksFor(
  events: readonly Happened[],
  now: number,
  change: Partial<Pick<KeptChain, 'joined'>> = {},
): Promise<Record<string, unknown>> {
  if (events.length === 0 && change.joined === undefined) return {};
  const [chain, signer] = await Promise.all([readChain(), readSigner()]);
  const { links, end } = await extendChain(chain, events, now, signer.privateKey);
  const keys = withSigner(chain, await exportPublicKey(signer.publicKey));
  const packed = links.map((link) => linksStored.packed(linkId(link.sequence), link));
  const { joined } = { ...chain, ...change };
  return Object.assign({}, ...packed, chainStored.packed({ ...end, keys, joined }));
}

/** A key that was lost is followed by another, and the chain says from where. */
function withSigner({ keys, length }: KeptChain, publicKey: JsonWebKey): ChainKey[] {
  const last = keys.at(-1)?.publicKey;
  if (last?.x === publicKey.x && last?.y === publicKey.y) return keys;
  return [...keys, { from: length, publicKey }];
}
