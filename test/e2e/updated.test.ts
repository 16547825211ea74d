import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import { builtFolder, type OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import {
  eventually,
  openers,
  pause,
  popupWords,
  say,
  serveDemo,
  stillChat,
  untilRead,
  versionOf,
} from './chat-page';
import { secret } from './hard-page';

const nextVersion = '99.0.0';

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

describe.each(openers)('in %s, an update while tabs are open', (name, open) => {
  let folder: string;
  let opened: OpenedBrowser;
  let ours: Page;
  let page: Page;
  const complaints: string[] = [];

  const warnings = async (): Promise<number> => (await askFromPage(ours, 'incidents/list', {})).length;

  /** The browser takes what is in the folder now, as it takes an update: at once, under whatever is open. */
  async function update(): Promise<void> {
    const file = path.join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, version: nextVersion }));
    await ours.browser().installExtension(folder);
    for (const end = Date.now() + 30_000; ; await pause(500)) {
      const fresh = await opened.openExtensionPage('log').catch(() => undefined);
      if (fresh) {
        ours = fresh;
        if ((await versionOf(ours).catch(() => '')) === nextVersion) return;
        await fresh.close().catch(() => undefined);
      }
      if (Date.now() > end) throw new Error('The next version was not taken within half a minute.');
    }
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'alongside-updated-'));
    cpSync(builtFolder(name), folder, { recursive: true });
    opened = await open({ extension: folder });
    ours = await opened.openExtensionPage('log');
    page = await opened.open(stillChat(demo.url, 'kai'));
    await say(page, 'Kai', 'hi again');
    await untilRead(ours);
    page.on('pageerror', (error) => void complaints.push(String(error)));
    page.on('console', (message) => void complaints.push(message.text()));
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('says nothing into the page, which goes on with the old script in it, and the popup says how it is', async () => {
    await say(page, 'Kai', secret);
    await eventually(warnings, (count) => count === 1);
    await update();
    expect(await warnings()).toBe(1);
    await page.bringToFront();
    for (const words of ['are you still there?', secret, 'i know a place']) {
      await say(page, 'Kai', words);
      await pause(700);
    }
    expect(complaints).toEqual([]);
    // Firefox puts the new script into the tabs that are open; Chromium leaves them with the old one.
    const here = name === 'firefox' ? 'Reading 7 messages' : 'Reload this page so that it can read again.';
    expect(await popupWords(opened, ours)).toContain(here);
  });

  it('is over for a page once it is reloaded: it is read and warned in again', async () => {
    await page.bringToFront();
    await page.reload();
    await say(page, 'Kai', 'hi, it is me');
    await untilRead(ours);
    await say(page, 'Kai', 'if you tell anyone i will post the pictures you sent me');
    await eventually(warnings, (count) => count > 1);
    await pause(500);
    expect(await popupWords(opened, ours)).not.toContain('Reload this page');
    expect(complaints).toEqual([]);
  });
});
