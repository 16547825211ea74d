import type { ChainLink, Incident } from '../model';
import type { ChainReport } from './chain-report';

/** What the log hands over for a pack. */
export interface Gathered {
  /** Exactly as kept, words included. */
  incidents: readonly Incident[];
  /** All links of the chain, also those of incidents that were not chosen: they hold no words and no names. */
  links: readonly ChainLink[];
  /** How the chain stands on the machine that made the pack, with its keys. */
  report: ChainReport;
}

/** Signs where the key is; it cannot be taken out. */
export interface PackSigner {
  publicKey: JsonWebKey;
  /** Signs the SHA-256 of a manifest. */
  sign: (manifest: string) => Promise<string>;
}
