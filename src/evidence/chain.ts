import type { ChainLink, Incident } from '../model';
import { digestOfLink, digestOfRaised, digestOfStub, digestOfWords, noDigest, type Unsigned } from './digest';
import { signLink } from './signature';

/** Where the chain ends: what the next link is tied to. */
export interface ChainEnd {
  /** Links so far, and so the sequence of the next one. */
  length: number;
  /** Digest of the last link. */
  head: string;
}

export const emptyChain: ChainEnd = { length: 0, head: noDigest };

/** One thing that happened to the log. */
export type Happened =
  | { what: 'raised' | 'words'; incident: Incident; joinedLater?: true }
  | { what: 'deleted'; id: string };

async function digestFor(event: Happened): Promise<string> {
  if (event.what === 'deleted') return digestOfStub(event.id);
  return event.what === 'raised' ? digestOfRaised(event.incident) : digestOfWords(event.incident);
}

/** The links for what happened, in its order, tied to the end of the chain, and where the chain ends then. */
export async function extendChain(
  end: ChainEnd,
  events: readonly Happened[],
  at: number,
  key: CryptoKey,
): Promise<{ links: ChainLink[]; end: ChainEnd }> {
  const digests = await Promise.all(events.map(digestFor));
  const unsigned: Unsigned[] = [];
  let { length, head } = end;
  for (const [index, event] of events.entries()) {
    const link: Unsigned = {
      sequence: length,
      incident: event.what === 'deleted' ? event.id : event.incident.id,
      what: event.what,
      at,
      digest: digests[index] as string,
      previous: head,
      ...(event.what !== 'deleted' && event.joinedLater && { joinedLater: true as const }),
    };
    unsigned.push(link);
    length += 1;
    head = await digestOfLink(link);
  }
  // All at once: many are signed when an old log joins, and each waits its turn in the browser's pool.
  const links = await Promise.all(unsigned.map((link) => signLink(link, key)));
  return { links, end: { length, head } };
}
