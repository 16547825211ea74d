import { emptyChain, extendChain, type Happened } from '../../src/evidence/chain';
import { checkChain } from '../../src/evidence/check-chain';
import type { Gathered, PackSigner } from '../../src/evidence/gathered';
import { type MadePack, makePack } from '../../src/evidence/make-pack';
import type { PackChoices } from '../../src/evidence/pack-choices';
import { signManifest } from '../../src/evidence/pack-signature';
import { exportPublicKey, newSigningKeys } from '../../src/evidence/signature';
import type { Incident, Language } from '../../src/model';
import { pretendIncidents } from '../pages/pretend-incidents';

export const madeAt = 1_800_000_000_000;

export const pretendChoices = (change: Partial<PackChoices> = {}): PackChoices => ({
  receiver: 'police',
  language: 'en',
  country: 'GB',
  timeZone: 'Asia/Shanghai',
  madeAt,
  extension: '0.1.0',
  browser: 'Chromium 140',
  hidden: [],
  accounts: {},
  ...change,
});

export interface PretendLog {
  gathered: Gathered;
  signer: PackSigner;
}

/** A log with these incidents and one more that is not chosen, chained and signed as the real one. */
export async function pretendLog(incidents: readonly Incident[]): Promise<PretendLog> {
  const pair = await newSigningKeys();
  const publicKey = await exportPublicKey(pair.publicKey);
  const other = { ...(incidents[0] as Incident), id: 'another', messages: [] };
  const events: Happened[] = [...incidents, other].flatMap((incident): Happened[] => [
    { what: 'raised', incident },
    ...(incident.messages.length > 0 ? [{ what: 'words', incident } as const] : []),
  ]);
  const { links, end } = await extendChain(emptyChain, events, madeAt, pair.privateKey);
  const keys = [{ from: 0, publicKey }];
  const report = await checkChain({ links, keys, end });
  return {
    gathered: { incidents, links, report },
    signer: { publicKey, sign: (manifest) => signManifest(manifest, pair.privateKey) },
  };
}

export async function pretendPack(
  language: Language,
  change: Partial<PackChoices> = {},
  incidents: readonly Incident[] = pretendIncidents(language, madeAt),
): Promise<MadePack & { log: PretendLog; choices: PackChoices }> {
  const log = await pretendLog(incidents);
  const choices = pretendChoices({ language, ...change });
  return { ...(await makePack(log.gathered, choices, log.signer)), log, choices };
}
