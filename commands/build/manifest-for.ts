import source from '../../manifest.json' with { type: 'json' };
import about from '../../package.json' with { type: 'json' };

/** What only one of the two browsers knows; the other would warn about it on load. */
const chromeOnly = ['key', 'minimum_chrome_version', 'storage'];
const firefoxOnly = ['browser_specific_settings'];

/** The manifest as one browser gets it; its version is that of package.json. */
export function manifestFor(browser: 'chrome' | 'firefox'): Record<string, unknown> {
  const drop = browser === 'firefox' ? chromeOnly : firefoxOnly;
  return Object.fromEntries(
    Object.entries({ ...source, version: about.version }).filter(([key]) => !drop.includes(key)),
  );
}
