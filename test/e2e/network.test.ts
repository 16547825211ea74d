import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import { eventually, hostsIn, openers, pause, serveDemo } from './chat-page';
import { plantedExtension, plantedHosts } from './planted-extension';
import { recordingProxy } from './recording-proxy';

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

/** Reads a chat that turns bad until it is warned about. */
async function readChat(opened: OpenedBrowser, thread: string, language = 'en'): Promise<void> {
  const page = await opened.open(`${demo.url}?language=${language}&pace=500&wait=3000#${thread}`);
  await eventually(
    () => hostsIn(page),
    (hosts) => hosts === 1,
    30_000,
  );
}

async function openPage(opened: OpenedBrowser, name: string, query = ''): Promise<Page> {
  const page = await opened.openExtensionPage(name, query);
  await page.waitForFunction(() => (document.querySelector('#root')?.textContent?.length ?? 0) > 200);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page;
}

/** Everything a child or a guardian does on one evening. */
async function session(opened: OpenedBrowser): Promise<void> {
  await readChat(opened, 'kai');
  await readChat(opened, 'class');
  const popup = await openPage(opened, 'popup');
  expect(await popup.evaluate(() => document.body.textContent)).toContain('Kai');
  const report = await openPage(opened, 'report');
  await report.click('.main-button');
  await report.waitForSelector('[role="status"]:not(:empty)');
  const help = await openPage(opened, 'help');
  await help.select('#country', 'GB');
  await openPage(opened, 'log');
  const settings = await openPage(opened, 'settings');
  await settings.select('select', 'ZA');
  await openPage(opened, 'welcome');
  await opened.stopWorker();
  // What was said before is not said again, so this one is new to it.
  await readChat(opened, 'class', 'zh');
  // What is sent on closing a page is sent late.
  await Promise.all([popup, report, help, settings].map((page) => page.close()));
  await pause(2000);
}

describe.each(openers)('in %s', (name, open) => {
  it('a whole session asks for nothing but the chat page itself', async () => {
    const proxy = await recordingProxy(demo.url);
    const opened = await open({ proxy: proxy.address });
    try {
      await session(opened);
      expect(proxy.asked).toContain(`GET ${demo.url}threads/zh.json`);
      expect(proxy.elsewhere()).toEqual([]);
    } finally {
      await opened.close();
      await proxy.close();
    }
  });

  it('a request from the page, the background or a page of the extension would have been seen', async () => {
    const proxy = await recordingProxy(demo.url);
    const extension = plantedExtension(name);
    const opened = await open({ proxy: proxy.address, extension });
    try {
      await opened.open(`${demo.url}ordinary.html`);
      await openPage(opened, 'popup');
      await eventually(
        async () => proxy.elsewhere(),
        (asked) => plantedHosts.every((host) => asked.includes(`CONNECT ${host}:443`)),
      );
    } finally {
      await opened.close();
      await proxy.close();
      rmSync(extension, { recursive: true, force: true });
    }
  });
});
