import type { Requests } from '../../src/browser/requests';
import { emptyChain, extendChain, type Happened } from '../../src/evidence/chain';
import { checkChain } from '../../src/evidence/check-chain';
import { signManifest } from '../../src/evidence/pack-signature';
import { exportPublicKey, newSigningKeys } from '../../src/evidence/signature';
import type { Incident } from '../../src/model';

type Answers = {
  [K in 'evidence/gather' | 'evidence/key' | 'evidence/sign']: (
    ask: Requests[K]['ask'],
  ) => Promise<Requests[K]['reply']>;
};

/** A chain over what is kept, signed by a key of its own. */
export const evidenceAnswers = (state: { incidents: Incident[] }): Answers => {
  const keys = newSigningKeys();
  const publicKey = async () => exportPublicKey((await keys).publicKey);
  return {
    'evidence/gather': async (ids) => {
      const events = [...state.incidents]
        .reverse()
        .flatMap((incident): Happened[] => [
          { what: 'raised', incident },
          ...(incident.messages.length > 0 ? [{ what: 'words', incident } as const] : []),
        ]);
      const { links, end } = await extendChain(emptyChain, events, Date.now(), (await keys).privateKey);
      const report = await checkChain({ links, end, keys: [{ from: 0, publicKey: await publicKey() }] });
      return { incidents: state.incidents.filter(({ id }) => ids.includes(id)), links, report };
    },
    'evidence/key': async () => ({ publicKey: await publicKey() }),
    'evidence/sign': async (manifest) => signManifest(manifest, (await keys).privateKey),
  };
};
