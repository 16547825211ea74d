import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { zipFolder } from '../package/zip-folder';
import { withOwn } from './own-addresses';
import { chromiumIdOf, packCrx } from './pack-crx';
import { updatesJson, updateXml } from './update-files';

interface Built {
  /** Built folders, as `npm run build` leaves them. */
  chrome: string;
  firefox: string;
}

type Manifest = Record<string, unknown> & {
  version: string;
  browser_specific_settings?: { gecko: { id: string; update_url?: string } };
};

const changed =
  (change: (manifest: Manifest) => Manifest) =>
  (path: string, data: Uint8Array): Uint8Array =>
    path === 'manifest.json' ? strToU8(JSON.stringify(change(JSON.parse(strFromU8(data))), null, 2)) : data;

/**
 * Everything a school puts on a web server of its own: both packages, what browsers ask for updates, and the samples
 * with its id and address in them. What is in the folder already is kept, `update.xml` and the like are renewed.
 */
export function makeSchoolFolder(
  folder: string,
  built: Built,
  { address, pem, version }: { address: string; pem: string; version?: string },
): { id: string; version: string } {
  const manifest = JSON.parse(readFileSync(join(built.firefox, 'manifest.json'), 'utf8')) as Manifest;
  const gecko = manifest.browser_specific_settings?.gecko.id ?? '';
  const as = version ?? manifest.version;
  const id = chromiumIdOf(pem);

  // The signature says whose it is; the key of this repository in the manifest would contradict it. The address in a
  // policy is asked for the first install only: without one of its own an extension is never updated.
  const chromeZip = zipFolder(
    built.chrome,
    changed(({ key: _, ...rest }) => ({ ...rest, version: as, update_url: `${address}update.xml` })),
  );
  const xpi = zipFolder(
    built.firefox,
    changed((rest) => ({
      ...rest,
      version: as,
      browser_specific_settings: {
        ...rest.browser_specific_settings,
        gecko: { ...rest.browser_specific_settings?.gecko, update_url: `${address}updates.json` },
      } as Manifest['browser_specific_settings'],
    })),
  );
  mkdirSync(folder, { recursive: true });
  const write = (name: string, data: string | Uint8Array): void => writeFileSync(join(folder, name), data);
  write('alongside.crx', packCrx(chromeZip, pem));
  write('alongside.xpi', xpi);
  write('update.xml', updateXml(id, as, `${address}alongside.crx`));
  write('updates.json', updatesJson(gecko, as, `${address}alongside.xpi`, xpi));

  rmSync(join(folder, 'policies'), { recursive: true, force: true });
  cpSync('docs/policies', join(folder, 'policies'), { recursive: true });
  for (const name of readdirSync(join(folder, 'policies'))) {
    const sample = readFileSync(join(folder, 'policies', name), 'utf8');
    write(join('policies', name), withOwn(sample, { id, address }));
  }
  return { id, version: as };
}
