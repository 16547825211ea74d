/** `npm run package`: builds, then makes the store files in dist/packages. The same commit gives the same bytes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { buildFor, root, tooBig } from './build';
import { listOfShipped } from './package/list-of-shipped';
import { zipFolder } from './package/zip-folder';

/** Chrome's and Edge's stores give the extension an id of their own and refuse a manifest that brings a key. */
function withoutKey(path: string, data: Uint8Array): Uint8Array {
  if (path !== 'manifest.json') return data;
  const { key: _, ...manifest } = JSON.parse(new TextDecoder().decode(data));
  return strToU8(JSON.stringify(manifest, null, 2));
}

/**
 * Reviewers at Mozilla build the source themselves and compare. Nothing where there is no history: they begin with
 * this very archive.
 */
function sourceArchive(): Uint8Array | undefined {
  if (!existsSync(join(root, '.git'))) {
    console.error('Not a git repository, so no source archive is made.');
    return undefined;
  }
  const git = (...args: string[]) => {
    // A ZIP made by git holds local times.
    const env = { ...process.env, TZ: 'UTC' };
    const ran = spawnSync('git', args, { cwd: root, env, maxBuffer: 2 ** 28 });
    if (ran.status !== 0) throw new Error(`git ${args[0]} failed: ${ran.stderr?.toString().trim()}`);
    return ran.stdout;
  };
  if (git('status', '--porcelain').length > 0) {
    console.error('There are changes that are not committed; the source archive holds the last commit only.');
  }
  return git('archive', '--format=zip', '--prefix=alongside/', 'HEAD');
}

/** Returns the paths of what was made, from the root of the repository. */
export async function makePackages(): Promise<string[]> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const chrome = await buildFor('chrome');
  const firefox = await buildFor('firefox');
  const complaint = tooBig(chrome) ?? tooBig(firefox);
  if (complaint) throw new Error(complaint);
  const source = sourceArchive();
  const made: [string, Uint8Array][] = [
    [`alongside-${version}-chromium.zip`, zipFolder(chrome, withoutKey)],
    [`alongside-${version}-firefox.xpi`, zipFolder(firefox, (_, data) => data)],
    ...(source ? [[`alongside-${version}-source.zip`, source] as [string, Uint8Array]] : []),
    [`alongside-${version}-sbom.json`, strToU8(listOfShipped(root))],
  ];
  const folder = join(root, 'dist', 'packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, data] of made) writeFileSync(join(folder, name), data);
  return made.map(([name, data]) => `dist/packages/${name}: ${(data.length / 1000).toFixed(0)} kB`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log((await makePackages()).join('\n'));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
