import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Agreements, GuardianEntry } from '../../src/browser/requests';
import type { ChainReport } from '../../src/evidence/chain-report';
import type { Incident } from '../../src/model';
import type { MadeKeys } from './made-keys';

export const upgradesFolder = fileURLToPath(new URL('../../test/upgrades', import.meta.url));

/** All that one release left in the storage of one browser, and what that release itself read from it. */
export interface KeptData {
  version: string;
  browser: 'chromium' | 'firefox';
  /** Of the browser, as it says itself. */
  madeBy: string;
  madeAt: number;
  passphrase: string;
  keys: MadeKeys;
  local: Record<string, unknown>;
  expected: {
    /** The export of everything, but for its own time. */
    all: Record<string, unknown> & { incidents: Incident[]; agreements: Agreements };
    chain: ChainReport;
    /** With the passphrase. */
    guardian: GuardianEntry[];
  };
}

export const fileOf = (version: string, browser: string): string =>
  path.join(upgradesFolder, version, `${browser}.json`);

export const readKeptData = (file: string): KeptData => JSON.parse(readFileSync(file, 'utf8')) as KeptData;
