import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A ZIP keeps local times; the first day it knows, written in local time, is the same everywhere. */
const mtime = new Date(1980, 0, 1);

/** Files of a folder as a ZIP, in a fixed order; `change` may give other content for a file. */
export function zipFolder(
  folder: string,
  change: (path: string, data: Uint8Array) => Uint8Array,
): Uint8Array {
  const files: Zippable = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    const path = name.replaceAll('\\', '/');
    files[path] = [change(path, readFileSync(file)), { mtime, level: 9 }];
  }
  return zipSync(files);
}
