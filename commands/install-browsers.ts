/** Finds the system's Chromium and Firefox for the tests and the demo, and installs them where apt can. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = {
  // Branded Chrome ignores --load-extension since 137, so it comes last.
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
} as const;
export type BrowserName = keyof typeof names;

/** Absolute paths of what was found. */
export type Browsers = Partial<Record<BrowserName, string>>;

/** Fonts and a display: without CJK fonts the pictures of Chinese pages are rows of boxes. */
const packages = ['chromium', 'firefox-esr', 'xvfb', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  if (isAbsolute(name)) return executable(name) ? name : undefined;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder && executable(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/** CHROMIUM and FIREFOX in the environment go over what is on the path; a wrong one is an error, not passed over. */
export function findBrowsers(): Browsers {
  const found: Browsers = {};
  for (const browser of Object.keys(names) as BrowserName[]) {
    const given = process.env[browser.toUpperCase()];
    const path = given ? onPath(given) : names[browser].map(onPath).find(Boolean);
    if (given && !path) {
      throw new Error(`${browser.toUpperCase()} is set to ${given}, and no program can be run there.`);
    }
    if (path) found[browser] = path;
  }
  return found;
}

function apt(...args: string[]): boolean {
  const root = process.getuid?.() === 0;
  const command = root ? 'apt-get' : 'sudo';
  const all = root ? args : ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const run = spawnSync(command, all, {
    // Everything to standard error: standard output belongs to the command that asked.
    stdio: ['inherit', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

/** Ubuntu's `firefox` and `chromium` are snaps and `firefox-esr` is missing there; take what can be had. */
function available(name: string): boolean {
  const shown = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return shown.status === 0 && /Candidate: (?!\(none\))/.test(shown.stdout);
}

function install(missing: BrowserName[]): void {
  if (!onPath('apt-get')) return;
  if (process.getuid?.() !== 0 && !onPath('sudo')) return;
  process.stderr.write(`Installing ${missing.join(' and ')} with apt…\n`);
  apt('update', '-qq');
  const wanted = packages.map((name) => {
    if (available(name)) return name;
    const other = name === 'firefox-esr' ? 'firefox' : name === 'chromium' ? 'chromium-browser' : undefined;
    return other && available(other) ? other : undefined;
  });
  // One by one: a package that cannot be had must not keep the others away.
  for (const name of wanted) if (name) apt('install', '-y', '-qq', '--no-install-recommends', name);
}

/** Finds both browsers, installing what is missing. Throws with what to do when one cannot be had. */
export function installBrowsers(): Required<Browsers> {
  const missing = () => {
    const found = findBrowsers();
    return (Object.keys(names) as BrowserName[]).filter((browser) => !found[browser]);
  };
  if (missing().length > 0) install(missing());
  const still = missing();
  if (still.length > 0) {
    throw new Error(
      `${still.join(' and ')} could not be found or installed. Install ${still.length > 1 ? 'them' : 'it'} yourself ` +
        `(on Debian and Ubuntu, as root: apt-get install ${packages.join(' ')}), or point CHROMIUM and FIREFOX at the programs.`,
    );
  }
  return findBrowsers() as Required<Browsers>;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const [name, path] of Object.entries(installBrowsers())) console.log(`${name}: ${path}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
