#!/usr/bin/env node
/**
 * The one way into every command: `npm run <name>` works on a fresh clone because this file needs nothing
 * but Node. It installs the packages when they are missing or older than the lockfile, then hands over to
 * `commands/<name>.ts`. Standard input, arguments and exit code pass through; only the command itself
 * writes to standard output, so that `npm run --silent scan` can stand in a pipe.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);

const known = readdirSync(join(root, 'commands'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));

if (!name || !known.includes(name)) {
  process.stderr.write(`No command called "${name ?? ''}". There are: ${known.join(', ')}.\n`);
  process.exit(2);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Node 20.19 or newer is needed; this is ${process.version}.\n`);
  process.exit(2);
}

/** True when every package of the lockfile is there in its version; those for other systems may be absent. */
function upToDate() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = read(installed);
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version,
  );
}

if (!upToDate()) {
  process.stderr.write('Installing the packages of the lockfile (npm ci)…\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    process.stderr.write('npm ci failed; the reason is above.\n');
    process.exit(npm.status ?? 1);
  }
}

const tsx = import.meta.resolve('tsx');

// The rulebook the extension ships is compiled from the rule files; every command may read it.
const rules = join(root, 'src', 'rules');
const compiled = join(rules, 'compiled', 'rulebook.json');
const sources = [rules, join(root, 'commands', 'rulebook')]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => /\.(json|ts|txt)$/.test(file) && dirname(file) !== dirname(compiled));
const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
if (!existsSync(compiled) || statSync(compiled).mtimeMs < newest) {
  const made = spawnSync(process.execPath, ['--import', tsx, join(root, 'commands', 'make-rulebook.ts')], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (made.status !== 0) process.exit(made.status ?? 1);
  // An unchanged rulebook is not written again; its new time says that it was looked at.
  utimesSync(compiled, new Date(), new Date());
}

// Commands stand in the root of the repository; INIT_CWD (npm sets it too) says where the person stands, for
// the paths they type.
const ahead = ['--import', tsx, '--import', new URL('end-with-reader.mjs', import.meta.url).href];
const child = spawn(process.execPath, [...ahead, join(root, 'commands', `${name}.ts`), ...args], {
  cwd: root,
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
