/** Finds the system's Chromium and Firefox for the tests and the demo, and installs them where apt can. */
import { fileURLToPath } from 'node:url';
import { aptInstall, aptUpdate, available, canApt, onPath } from './browsers/system-packages';

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

function install(missing: BrowserName[]): void {
  if (!canApt()) return;
  process.stderr.write(`Installing ${missing.join(' and ')} with apt…\n`);
  aptUpdate();
  const wanted = packages.map((name) => {
    if (available(name)) return name;
    const other = name === 'firefox-esr' ? 'firefox' : name === 'chromium' ? 'chromium-browser' : undefined;
    return other && available(other) ? other : undefined;
  });
  // One by one: a package that cannot be had must not keep the others away.
  for (const name of wanted) if (name) aptInstall(name);
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
