import type { ChainLink, Incident } from '../model';
import { canonicalBytes } from './canonical';

/** A link that nobody has signed yet. */
export type Unsigned = Omit<ChainLink, 'signature'> & { signature?: never };

/** What stands in the place of a digest where nothing came before. */
export const noDigest = '0'.repeat(64);

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const digestOf = (value: unknown): Promise<string> => sha256(canonicalBytes(value));

/** Of all of an incident that never changes: not its lines, which come later, nor what the child said of it. */
export const digestOfRaised = ({ messages: _, fineAt: __, ...raised }: Incident): Promise<string> =>
  digestOf(raised);

/** Of the lines around it. The salt keeps whoever guesses a sentence from finding out that he was right. */
export const digestOfWords = ({ id, salt, messages }: Incident): Promise<string> =>
  digestOf({ incident: id, salt, messages });

/** Of the stub of a deleted incident: nothing but that it was there. */
export const digestOfStub = (incident: string): Promise<string> => digestOf({ incident });

/** Of a link without its signature, which says nothing more: what the next one is tied to. */
export const digestOfLink = ({ signature: _, ...link }: ChainLink | Unsigned): Promise<string> =>
  digestOf(link);

export const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
