import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFolder } from '../../../commands/browsers/opened-browser';
import { serveFolder } from '../../../commands/browsers/serve-folder';
import { makeSchoolFolder } from '../../../commands/school/school-folder';

export const geckoId = 'alongside@tongxing.example';

/** A school's own web server, on this machine: packed and signed here, as `npm run school:pack` does it. */
export async function schoolServer() {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-school-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const served = await serveFolder(folder);
  const built = { chrome: builtFolder('chromium'), firefox: builtFolder('firefox') };
  const pack = (version: string) => makeSchoolFolder(folder, built, { address: served.url, pem, version });
  const { id } = pack('1.0.0');
  return {
    id,
    url: served.url,
    asked: served.asked,
    /** Offers the next version. */
    pack,
    /** A sample of docs/policies with this school's id and address in it. */
    sample: (name: string): string => readFileSync(path.join(folder, 'policies', name), 'utf8'),
    /** Turns one byte in the middle of a package: what is promised is not what comes. */
    corrupt(name: 'alongside.crx' | 'alongside.xpi') {
      const file = path.join(folder, name);
      const bytes = readFileSync(file);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
    },
    async close() {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type SchoolServer = Awaited<ReturnType<typeof schoolServer>>;
