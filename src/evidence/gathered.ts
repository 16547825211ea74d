import type { Incident } from '../model';
import type { ChainLink } from './chain';

/** What the log hands over for a pack. */
export interface Gathered {
  /** Exactly as kept, words included; oldest first. */
  incidents: readonly Incident[];
  /** All links of the chain, also those of incidents that were not chosen: they hold no words and no names. */
  links: readonly ChainLink[];
  publicKey: JsonWebKey;
}
