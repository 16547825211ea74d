import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a program is. Servers live in sbin, which is on nobody's path but root's. */
export function onPath(name: string): string | undefined {
  if (isAbsolute(name)) return executable(name) ? name : undefined;
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']) {
    if (folder && executable(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Runs a program as root; everything it says goes to standard error: standard output belongs to the command. */
export function asRoot(program: string, ...args: string[]): boolean {
  const all = isRoot() ? args : ['DEBIAN_FRONTEND=noninteractive', program, ...args];
  const run = spawnSync(isRoot() ? program : 'sudo', all, {
    stdio: ['inherit', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

/** Whether packages of the system can be installed here at all. */
export const canApt = (): boolean => onPath('apt-get') !== undefined && (isRoot() || Boolean(onPath('sudo')));

/** Ubuntu's `firefox` and `chromium` are snaps and `firefox-esr` is missing there; take what can be had. */
export function available(name: string): boolean {
  const shown = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return shown.status === 0 && /Candidate: (?!\(none\))/.test(shown.stdout);
}

export const aptUpdate = (): boolean => asRoot('apt-get', 'update', '-qq');

export const aptInstall = (name: string): boolean =>
  asRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
