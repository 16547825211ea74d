/** Real browsers with the built extension in them. Build first: `npm test` and `npm run e2e` do. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { installBrowsers } from '../../commands/install-browsers';

export interface Opened {
  browser: Browser;
  /** Address of a page of the extension, for example `page('src/pages/popup/index.html')`. */
  page: (path: string) => string;
  /** Goes to a page of the extension and waits until it shows something. */
  goto: (page: Page, path: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface Choices {
  /** Keeps what the browser stored, for tests that start it again; a fresh one when left out. */
  profile?: string;
  /** As in the browser's own setting, for example `zh-CN`. */
  language?: string;
  /** Milliseconds until Firefox lets an idle background page die. */
  idleAfter?: number;
}

const dist = (name: string) => {
  const folder = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`dist/${name} is missing: run npm run build.`);
  return folder;
};

/** The id Chromium gives an extension: the first 128 bits of the SHA-256 of its public key, written a–p. */
export function chromiumId(): string {
  const { key } = JSON.parse(readFileSync(`${dist('chrome')}/manifest.json`, 'utf8')) as { key: string };
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export async function openChromium({ profile, language = 'en' }: Choices = {}): Promise<Opened> {
  const browser = await puppeteer.launch({
    executablePath: installBrowsers().chromium,
    headless: true,
    pipe: true,
    enableExtensions: [dist('chrome')],
    // Root, as in most containers, has no sandbox to offer.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--lang=${language}`],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    ...(profile && { userDataDir: profile }),
  });
  const page = (path: string) => `chrome-extension://${chromiumId()}/${path}`;
  return {
    browser,
    page,
    async goto(tab, path) {
      await tab.goto(page(path));
      await tab.waitForFunction(() => (document.body?.innerText.length ?? 0) > 0);
    },
    close: () => browser.close(),
  };
}

/** Fixed, so that tests know the address of the extension's pages. */
const firefoxHost = '7d0f5b0a-6a4e-4f57-9f3c-0d9b6c1f2a11';

export async function openFirefox(choices: Choices = {}): Promise<Opened> {
  const { profile, language = 'en', idleAfter } = choices;
  const folder = dist('firefox');
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installBrowsers().firefox,
    headless: true,
    // Without it the driver may not go to moz-extension:// pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: firefoxHost }),
      'intl.locale.requested': language,
      'intl.accept_languages': language,
      ...(idleAfter !== undefined && { 'extensions.background.idle.timeout': idleAfter }),
    },
    ...(profile && { userDataDir: profile }),
  });
  await browser.installExtension(folder);
  const page = (path: string) => `moz-extension://${firefoxHost}/${path}`;
  return {
    browser,
    page,
    async goto(tab, path) {
      // The driver never hears that such a page has loaded.
      await tab.goto(page(path), { timeout: 2_000 }).catch(() => {});
      await tab.waitForFunction(() => (document.body?.innerText.length ?? 0) > 0);
    },
    close: () => browser.close(),
  };
}
