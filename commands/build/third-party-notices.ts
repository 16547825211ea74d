import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface LockEntry {
  version: string;
  dev?: boolean;
  optional?: boolean;
  peer?: boolean;
}

const rule = `\n${'-'.repeat(78)}\n\n`;

/**
 * Licence texts of every package that can end up in a bundle: the closure of `dependencies` in the lockfile,
 * which is all that src may import (held by the architecture test), so nothing bundled can be missing. The
 * content script is built in a Vite run of its own without plugins, so a module graph would miss it.
 *
 * Data that was derived from other people's work brings its own `NOTICE.txt` beside it in src.
 */
export async function thirdPartyNotices(root: string): Promise<string> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(lock.packages as Record<string, LockEntry>)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.peer)
    .sort(([a], [b]) => (a < b ? -1 : 1));

  const parts = ['This extension contains the works named below, under the licences given with each.\n'];
  for (const [path, entry] of shipped) parts.push(await noticeOf(join(root, path), entry.version));
  for (const file of await dataNotices(join(root, 'src'))) {
    parts.push(`${file.slice(root.length)}\n\n${(await readFile(file, 'utf8')).trim()}\n`);
  }
  return parts.join(rule);
}

async function noticeOf(folder: string, version: string): Promise<string> {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name)).sort();
  if (files.length === 0 && !about.license) {
    throw new Error(`${about.name} has no licence text and names none: it cannot be shipped.`);
  }
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const text = texts.length > 0 ? texts.map((each) => each.trim()).join('\n\n') : `Licence: ${about.license}`;
  const address = typeof about.repository === 'string' ? about.repository : about.repository?.url;
  return `${about.name} ${version} (${about.license})\n${address ?? about.homepage ?? ''}\n\n${text}\n`;
}

/** Paths of every NOTICE.txt under a folder, in a fixed order. */
async function dataNotices(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => /(^|[\\/])NOTICE\.txt$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
