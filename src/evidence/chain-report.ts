import type { ChainKey } from '../model';

export interface ChainBreak {
  /** The link it was found at; absent for a record that no link speaks of. */
  sequence?: number;
  /**
   * `changed`: it does not follow the link before. `missing`: there is no link. `signature`: not signed by the key.
   * `record`: the incident is not what the link says, or is gone. `unlinked`: an incident no link speaks of.
   * `key`: from here on signed by another key.
   */
  why: 'changed' | 'missing' | 'signature' | 'record' | 'unlinked' | 'key';
  incident?: string;
}

export interface ChainReport {
  whole: boolean;
  links: number;
  /** Digest of the last link; 64 zeros when there is none. */
  head: string;
  breaks: ChainBreak[];
  /** Oldest first; the last one signs now. Empty before the first incident. */
  keys: ChainKey[];
}
