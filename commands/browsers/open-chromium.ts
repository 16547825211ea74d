import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findBrowsers } from '../install-browsers';
import { builtFolder, type OpenedBrowser } from './opened-browser';
import { chromiumThrough } from './through-proxy';

/** An unpacked extension's id: the first 32 hex digits of the SHA-256 of its public key, written a to p. */
function extensionId(folder: string): string {
  const { key } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as { key: string };
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export interface BrowserOptions {
  /** Kept between two runs, for tests of a restart. */
  profile?: string;
  headless?: boolean;
  language?: string;
  arguments?: string[];
  /** Folder of the extension; the one that was built where left out, and `false` for a browser without it. */
  extension?: string | false;
  /** `host:port` of a proxy through which everything goes, this machine's own addresses included. */
  proxy?: string;
}

export async function openChromium(options: BrowserOptions = {}): Promise<OpenedBrowser> {
  const { chromium } = findBrowsers();
  if (!chromium)
    throw new Error('No Chromium was found. `npm test` installs it; or set CHROMIUM to its path.');
  const folder = options.extension ?? builtFolder('chromium');
  const language = options.language ?? 'en-US';
  const browser = await launch({
    executablePath: chromium,
    headless: options.headless ?? true,
    pipe: true,
    ...(folder ? { enableExtensions: [folder] } : {}),
    ...(options.profile ? { userDataDir: options.profile } : {}),
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      // Chromium refuses its sandbox to root, and containers give no other user.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      `--lang=${language}`,
      '--window-size=1280,900',
      ...(options.proxy ? chromiumThrough(options.proxy) : []),
      ...(options.arguments ?? []),
    ],
    defaultViewport: options.headless === false ? null : { width: 1280, height: 820 },
  });
  const origin = folder ? `chrome-extension://${extensionId(folder)}/` : '';
  const worker = () =>
    browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(origin), {
      timeout: 10_000,
    });
  if (folder) await worker();
  return {
    name: 'chromium',
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openExtensionPage(name, query = '') {
      const page = await browser.newPage();
      await page.goto(`${origin}src/pages/${name}/index.html${query}`);
      return page;
    },
    async stopWorker() {
      await (await (await worker()).worker())?.close();
    },
    close: () => browser.close(),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}
