/** Finds the chat servers and clients the browser tests run against, and installs what is missing. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall, aptUpdate, asRoot, canApt, onPath } from './browsers/system-packages';

const root = fileURLToPath(new URL('..', import.meta.url));
const servers = ['prosody', 'ngircd'] as const;
/** Where their npm packages stand: not among our own, which every `npm start` has to wait for. */
const folder = join(root, 'out', 'real-chats');
const listed = join(root, 'test', 'e2e', 'real-chats');

export interface Chats {
  prosody: string;
  prosodyctl: string;
  ngircd: string;
  /** Holds `node_modules` with converse.js and thelounge. */
  packages: string;
}

function installServers(): void {
  const missing = servers.filter((name) => !onPath(name));
  if (missing.length === 0 || !canApt()) return;
  process.stderr.write(`Installing ${missing.join(' and ')} with apt…\n`);
  aptUpdate();
  for (const name of missing) {
    aptInstall(name);
    // The package starts a server open to everybody; the tests start their own, for this machine only.
    if (onPath('systemctl')) asRoot('systemctl', 'disable', '--now', name);
  }
}

function installPackages(): void {
  const lock = readFileSync(join(listed, 'package-lock.json'), 'utf8');
  const before = join(folder, 'package-lock.json');
  const complete = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(complete) && existsSync(before) && readFileSync(before, 'utf8') === lock) return;
  process.stderr.write('Installing the chat programs of the browser tests (npm ci)…\n');
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(listed, file), join(folder, file));
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (npm.status !== 0) throw new Error('npm ci failed for the chat programs; the reason is above.');
}

export function installChats(): Chats {
  installServers();
  installPackages();
  const [prosody, prosodyctl, ngircd] = ['prosody', 'prosodyctl', 'ngircd'].map(onPath);
  if (!prosody || !prosodyctl || !ngircd) {
    throw new Error(
      `Chat servers are missing; on Debian and Ubuntu, as root: apt-get install ${servers.join(' ')}`,
    );
  }
  return { prosody, prosodyctl, ngircd, packages: folder };
}
