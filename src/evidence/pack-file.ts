import type { ChainBreak } from './chain-report';

/** Format of the pack; another number when an older reader would misread a newer pack. */
export const packFormat = 'alongside-evidence/1';

export interface PackFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the manifest says of a file. */
export interface ListedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** `manifest.json`: everything that is signed. */
export interface Manifest {
  format: typeof packFormat;
  receiver: string;
  masked: boolean;
  language: string;
  madeAt: string;
  timeZone: string;
  extension: string;
  browser: string;
  rulesVersion: string;
  /** Digest of the last link of the log's chain, how many there are, and what was not whole in it already. */
  chain: { head: string; links: number; breaks: ChainBreak[] };
  /** In the order in which they stand in the ZIP. */
  files: ListedFile[];
}

/** `signature.json` */
export interface PackSignature {
  format: typeof packFormat;
  manifest: string;
  publicKey: JsonWebKey;
  signature: string;
}

export const manifestName = 'manifest.json';
export const signatureName = 'signature.json';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Readable for people, and the same bytes for the same value. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
