/** `npm run build`: dist/chrome and dist/firefox. `npm run build -- firefox` makes one of them. */
import { readdirSync, statSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { thirdPartyNotices } from './build/third-party-notices';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** Every page a child opens pays for this file. */
const contentScriptLimit = 350_000;

const contentScriptIn = (folder: string) => join(folder, 'src/content/content.iife.js');

/** What is too big in a built folder, as a sentence to act on; undefined when nothing is. */
export function tooBig(folder: string): string | undefined {
  const { size } = statSync(contentScriptIn(folder));
  if (size <= contentScriptLimit) return undefined;
  return (
    `The content script has ${size} bytes, more than ${contentScriptLimit}. Look at what it imports: pages and ` +
    'help data must not be reached from src/content, and what the rulebook can work out it need not hold.'
  );
}

/** Builds one browser's folder and returns its path. Throws when it cannot be built. */
export async function buildFor(target: Target): Promise<string> {
  process.env.NODE_ENV = 'production';
  await build({ root, mode: target, logLevel: 'warn' });
  const folder = join(root, 'dist', target);
  await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE.txt'));
  await writeFile(join(folder, 'THIRD-PARTY-LICENSES.txt'), await thirdPartyNotices(root));
  return folder;
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const wrong = asked.find((name) => !(targets as readonly string[]).includes(name));
  if (wrong) {
    console.error(`Cannot build for "${wrong}"; there are ${targets.join(' and ')}.`);
    process.exit(2);
  }
  try {
    for (const target of targets.filter((each) => asked.length === 0 || asked.includes(each))) {
      const folder = await buildFor(target);
      const kilobytes = (path: string) => `${(sizeOf(path) / 1000).toFixed(0)} kB`;
      console.log(
        `dist/${target}: ${kilobytes(folder)}, content script ${kilobytes(contentScriptIn(folder))}`,
      );
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
