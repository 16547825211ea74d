import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findBrowsers } from '../install-browsers';
import { closeWelcome } from './close-welcome';
import { findTab } from './find-tab';
import { killBrowser } from './kill-browser';
import type { BrowserOptions } from './open-chromium';
import { builtFolder, type OpenedBrowser } from './opened-browser';
import { firefoxThrough, quietFirefox } from './through-proxy';

/** Chosen by us, so that pages of the extension have a known address. */
const uuid = '6a2b9c1e-93a4-4d5f-8a17-2f7c4e0d1b58';

/** The event page ends after this long with nothing to do; the browser's own value is 30 s. */
export const firefoxIdleMs = 1500;

const firefoxSavesTo = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.alwaysOpenPanel': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/zip',
});

function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

export async function openFirefox(options: BrowserOptions = {}): Promise<OpenedBrowser> {
  const firefox = options.executable ?? findBrowsers().firefox;
  if (!firefox) throw new Error('No Firefox was found. `npm test` installs it; or set FIREFOX to its path.');
  const folder = options.installedByPolicy ? false : (options.extension ?? builtFolder('firefox'));
  const id = folder ? geckoId(folder) : options.installedByPolicy;
  const language = options.language ?? 'en-US';
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: options.headless ?? true,
    ...(options.proxy ? { env: quietFirefox } : {}),
    ...(options.profile ? { userDataDir: options.profile } : {}),
    // Without it Firefox refuses to show pages of an extension to a driver.
    args: ['--remote-allow-system-access', ...(options.arguments ?? [])],
    extraPrefsFirefox: {
      ...(id ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) } : {}),
      'extensions.background.idle.timeout': options.idleMs ?? firefoxIdleMs,
      'intl.locale.requested': language,
      'intl.accept_languages': language,
      ...(options.proxy ? firefoxThrough(options.proxy) : {}),
      ...(options.downloads ? firefoxSavesTo(options.downloads) : {}),
      ...options.preferences,
    },
    defaultViewport: options.headless === false ? null : { width: 1280, height: 820 },
  });
  if (folder) await browser.installExtension(folder);
  const origin = `moz-extension://${uuid}/`;
  if (id && options.headless !== false && !options.welcome)
    await closeWelcome(browser, options.profile ? 1500 : 5000);
  // The tab the browser begins with takes the first page.
  let [empty] = await browser.pages();
  return {
    name: 'firefox',
    origin,
    async open(url) {
      const page = empty ?? (await browser.newPage());
      empty = undefined;
      await page.bringToFront();
      await page.goto(url);
      return page;
    },
    async openExtensionPage(name, query = '') {
      const page = await browser.newPage();
      // The driver never hears that a page of an extension has loaded, so it is waited for by its content.
      const address = `${origin}src/pages/${name}/index.html${query}`;
      page.goto(address, { timeout: 2000 }).catch(() => undefined);
      const isThere = (address: string) => location.href === address && document.body?.childElementCount > 0;
      // In the middle of a navigation asking may fail in ways of its own.
      for (const end = Date.now() + 30_000; !(await page.evaluate(isThere, address).catch(() => false)); ) {
        if (Date.now() > end) throw new Error(`${address} did not open.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return page;
    },
    findTab: (part) => findTab(browser, part),
    async stopWorker() {
      await new Promise((resolve) => setTimeout(resolve, firefoxIdleMs * 2.5));
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}
