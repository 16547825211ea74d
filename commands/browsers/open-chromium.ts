import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { findBrowsers } from '../install-browsers';
import { closeWelcome } from './close-welcome';
import { findTab } from './find-tab';
import { killBrowser } from './kill-browser';
import { builtFolder, type OpenedBrowser } from './opened-browser';
import { chromiumThrough } from './through-proxy';

/** An unpacked extension's id: the first 32 hex digits of the SHA-256 of its public key, written a to p. */
function extensionId(folder: string): string {
  const { key } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as { key: string };
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A new profile that shows the extension in the toolbar; removed when this program ends. */
function profileWithPin(id: string): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'alongside-demo-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [id] } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return profile;
}

export interface BrowserOptions {
  /** Kept between two runs, for tests of a restart. */
  profile?: string;
  headless?: boolean;
  language?: string;
  arguments?: string[];
  /** Folder in which what is saved ends up, without asking. */
  downloads?: string;
  /** After how long with nothing to do Firefox ends the background; Chromium has no such switch. */
  idleMs?: number;
  /** Folder of the extension; the one that was built where left out, and `false` for a browser without it. */
  extension?: string | false;
  /** Leaves the tab open that greets after installing. */
  welcome?: boolean;
  /** Firefox only. */
  preferences?: Record<string, unknown>;
  /** The program to start, in place of the one that was found. */
  executable?: string;
  /** Id of an extension that the browser's own policy installs; nothing is loaded from a folder then. */
  installedByPolicy?: string;
  /** `host:port` of a proxy through which everything goes, this machine's own addresses included. */
  proxy?: string;
}

/** With these no policy could install anything. */
const againstPolicies = [
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-default-apps',
  '--disable-component-extensions-with-background-pages',
];

/** What a policy installs comes over the network and a moment after the start. */
async function untilInstalled(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  for (const end = Date.now() + 60_000; ; ) {
    // Until then the browser refuses the address.
    const isThere = await page.goto(address).then(
      () => page.url() === address,
      () => false,
    );
    if (isThere) break;
    if (Date.now() > end) throw new Error('The policy did not install the extension within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await page.close();
}

export async function openChromium(options: BrowserOptions = {}): Promise<OpenedBrowser> {
  const chromium = options.executable ?? findBrowsers().chromium;
  if (!chromium)
    throw new Error('No Chromium was found. `npm test` installs it; or set CHROMIUM to its path.');
  const folder = options.installedByPolicy ? false : (options.extension ?? builtFolder('chromium'));
  const language = options.language ?? 'en-US';
  const windowed = options.headless === false;
  // The badge is to be seen: a new profile hides every extension under the puzzle piece.
  const profile = options.profile ?? (windowed && folder ? profileWithPin(extensionId(folder)) : undefined);
  const browser = await launch({
    executablePath: chromium,
    headless: options.headless ?? true,
    pipe: true,
    // People look at this one; a banner about automatic tests would only puzzle them.
    ignoreDefaultArgs: [
      ...(windowed ? ['--enable-automation'] : []),
      ...(options.installedByPolicy ? againstPolicies : []),
    ],
    ...(folder ? { enableExtensions: [folder] } : {}),
    ...(profile ? { userDataDir: profile } : {}),
    ...(options.downloads ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } } : {}),
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      // Chromium refuses its sandbox to root, and containers give no other user.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Leaves out the banner that warns a person of the line before.
      ...(windowed ? ['--test-type'] : []),
      '--disable-quic',
      `--lang=${language}`,
      '--window-size=1280,900',
      ...(options.proxy ? chromiumThrough(options.proxy) : []),
      ...(options.arguments ?? []),
    ],
    defaultViewport: windowed ? null : { width: 1280, height: 820 },
  });
  const id = folder ? extensionId(folder) : options.installedByPolicy;
  const origin = id ? `chrome-extension://${id}/` : '';
  const worker = () =>
    browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(origin), {
      timeout: 10_000,
    });
  if (folder) await worker();
  if (folder && !windowed && !options.welcome) await closeWelcome(browser, options.profile ? 1500 : 5000);
  if (id && !folder) {
    await untilInstalled(browser, `${origin}src/pages/log/index.html`).catch(async (error) => {
      await browser.close();
      throw error;
    });
    await closeWelcome(browser, 2000);
  }
  // The tab the browser begins with takes the first page.
  let [empty] = await browser.pages();
  return {
    name: 'chromium',
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
      await page.goto(`${origin}src/pages/${name}/index.html${query}`);
      return page;
    },
    findTab: (part) => findTab(browser, part),
    async stopWorker() {
      await (await (await worker()).worker())?.close();
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}
