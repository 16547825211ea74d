/**
 * `npm run keep:data`, once for each release, before it is published: uses the built extension in both browsers as a
 * family would, and keeps what it left in their storage under test/upgrades/<version>/. Every later version must open
 * it with nothing lost; what a release has left is therefore never made anew once that release is out (`-- again`
 * does it before).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromium } from './browsers/open-chromium';
import { openFirefox } from './browsers/open-firefox';
import { serveFolder } from './browsers/serve-folder';
import { buildFor } from './build';
import { installBrowsers } from './install-browsers';
import { fileOf } from './keep-data/kept-data';
import { useAsAFamily } from './keep-data/use-as-a-family';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const again = process.argv.includes('again');

await installBrowsers();
const demo = await serveFolder(fileURLToPath(new URL('../demo', import.meta.url)));
try {
  for (const [target, open] of [
    ['chrome', openChromium],
    ['firefox', openFirefox],
  ] as const) {
    await buildFor(target);
    const opened = await open({ idleMs: 30_000 });
    const file = fileOf(version, opened.name);
    try {
      if (existsSync(file) && !again) throw new Error(`${file} is there already, and was perhaps published.`);
      const kept = await useAsAFamily(opened, demo.url, version);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(kept)}\n`);
      console.log(`${path.relative(process.cwd(), file)}: ${kept.expected.all.incidents.length} incidents`);
    } finally {
      await opened.close();
    }
  }
} finally {
  await demo.close();
}
