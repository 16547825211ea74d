import type { ChainKey, ChainLink, Incident } from '../model';
import type { ChainEnd } from './chain';
import type { ChainBreak, ChainReport } from './chain-report';
import { checkRecords } from './check-records';
import { digestOfLink, noDigest } from './digest';
import { importPublicKey, isSigned } from './signature';

export interface ToCheck {
  /** Those that can be read, in any order. */
  links: readonly ChainLink[];
  keys: readonly ChainKey[];
  /** Where the chain says it ends; absent when that is not known. */
  end?: ChainEnd;
  /** When given, each is held against its links, and each that the links expect must be there. */
  incidents?: readonly Incident[];
}

/** Whether links and incidents are what they were, and where not. Every break is found; the rest is checked on. */
export async function checkChain({ links, keys, end, incidents }: ToCheck): Promise<ChainReport> {
  const bySequence = new Map(links.map((link) => [link.sequence, link]));
  const length = links.reduce((most, { sequence }) => Math.max(most, sequence + 1), end?.length ?? 0);
  const signers = await Promise.all(keys.map(signerOf));
  const digests = new Map(
    await Promise.all(
      [...bySequence].map(async ([at, link]) => [at, await digestOfLink(link).catch(() => '')] as const),
    ),
  );
  const checked = await Promise.all(
    Array.from({ length }, async (_, sequence) => {
      const link = bySequence.get(sequence);
      if (!link) return { sequence, why: 'missing' as const };
      const { incident } = link;
      if (!(await isSignedByOne(link, signers))) return { sequence, why: 'signature' as const, incident };
      return undefined;
    }),
  );
  const breaks: ChainBreak[] = [];
  for (let sequence = 0; sequence < length; sequence++) {
    const found = checked[sequence];
    if (found) breaks.push(found);
    const isAfterBreak = sequence > 0 && checked[sequence - 1] !== undefined;
    const link = bySequence.get(sequence);
    // What follows a broken link cannot be held against it; its own signature was.
    if (!link || found || isAfterBreak) continue;
    if (link.previous !== (digests.get(sequence - 1) ?? noDigest))
      breaks.push({ sequence, why: 'changed', incident: link.incident });
  }
  const head = length === 0 ? noDigest : (digests.get(length - 1) ?? end?.head ?? noDigest);
  if (end && end.length === length && end.head !== head && !checked[length - 1])
    breaks.push({ sequence: length - 1, why: 'changed' });
  for (const { from } of keys.slice(1)) breaks.push({ sequence: from, why: 'key' });
  if (incidents) breaks.push(...(await checkRecords([...bySequence.values()], incidents)));
  return { whole: breaks.length === 0, links: links.length, head, breaks, keys: [...keys] };
}

interface Signer {
  from: number;
  key?: CryptoKey;
}

async function signerOf({ from, publicKey }: ChainKey): Promise<Signer> {
  try {
    return { from, key: await importPublicKey(publicKey) };
  } catch {
    return { from };
  }
}

async function isSignedByOne(link: ChainLink, signers: readonly Signer[]): Promise<boolean> {
  const key = signers.findLast(({ from }) => from <= link.sequence)?.key;
  return key !== undefined && isSigned(link, key);
}
