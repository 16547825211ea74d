/**
 * `npm run school:pack -- https://school.example/alongside/`: everything a school puts on a web server of its own, in
 * dist/school. The key is made once, as school-key.pem where you stand, and must be kept: another key is another
 * extension, and browsers would not take it for an update.
 */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFor, root } from './build';
import { makeSchoolFolder } from './school/school-folder';

/** The school's own key; made where there is none. */
function keyAt(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    console.log(`${file} was made. Keep it, and keep it to yourself: updates must be signed with it.`);
  }
  return readFileSync(file, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [given = ''] = process.argv.slice(2);
  const isAddress = URL.canParse(given) && /^https?:$/.test(new URL(given).protocol);
  if (!isAddress) {
    console.error('Say where the files will stand: npm run school:pack -- https://school.example/alongside/');
    process.exit(2);
  }
  const address = given.endsWith('/') ? given : `${given}/`;
  const pem = keyAt(join(process.env.INIT_CWD ?? root, 'school-key.pem'));
  const folder = join(root, 'dist', 'school');
  const built = { chrome: await buildFor('chrome'), firefox: await buildFor('firefox') };
  const { id, version } = makeSchoolFolder(folder, built, { address, pem });
  console.log(`${relative(process.cwd(), folder)}: version ${version}, id in Chromium browsers ${id}`);
  console.log(`Put alongside.crx, alongside.xpi, update.xml and updates.json at ${address}`);
  console.log('and give one of the files in policies/ to your browsers.');
}
