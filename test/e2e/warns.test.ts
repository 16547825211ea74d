import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import type { Incident } from '../../src/model';
import { badges, eventually, hostsIn, openers, say, serveDemo, stillChat, untilRead } from './chat-page';

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

describe.each(openers)('in %s', (_, open) => {
  let opened: OpenedBrowser;
  let ours: Page;
  const incidents = (): Promise<Incident[]> => askFromPage(ours, 'incidents/list', {});

  beforeAll(async () => {
    opened = await open();
    ours = await opened.openExtensionPage('log');
  });
  afterAll(() => opened?.close());

  it('an ordinary page gets nothing at all', async () => {
    const page = await opened.open(`${demo.url}ordinary.html`);
    const before = await page.content();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.content()).toBe(before);
    expect(await page.evaluate(() => CSS.highlights?.size ?? 0)).toBe(0);
    await page.close();
  });

  it('friends joking get no card', async () => {
    const page = await opened.open(stillChat(demo.url));
    await say(page, 'Sam', "i'm going to destroy you tonight");
    await say(page, 'me', 'haha in your dreams 😂');
    await say(page, 'Sam', 'what time does the film start tomorrow');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await hostsIn(page)).toBe(0);
    await page.close();
  });

  it('a chat that turns bad gets a card, a mark on the words, a count and an incident that explains itself', async () => {
    const page = await opened.open(stillChat(demo.url, 'kai'));
    await say(page, 'Kai', 'hi again');
    await untilRead(ours);
    await say(page, 'Kai', "let's keep this between us, don't tell your mum we talk");
    await eventually(
      () => hostsIn(page),
      (hosts) => hosts === 1,
    );
    const kept = await eventually(incidents, (list) => list.some((one) => one.messages.length > 0));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      concern: 'grooming',
      kind: 'secrecy',
      people: ['Kai'],
      host: '127.0.0.1',
    });
    const reason = kept[0]?.reasons[0];
    const line = kept[0]?.messages.find((message) => message.id === reason?.message);
    expect(line?.text.slice(reason?.start, reason?.end)).toMatch(/don't tell your mum/);
    expect(await page.evaluate(() => CSS.highlights?.size ?? 0)).toBe(1);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    await page.bringToFront();
    const badge = await badges(ours);
    expect(badge).toContain('1');
    await page.close();
  });

  it('the worker may die in mid-conversation: nothing is lost and nothing counted twice', async () => {
    const before = (await incidents()).length;
    const page = await opened.open(stillChat(demo.url, 'class'));
    await say(page, 'Jonas', 'hello');
    await untilRead(ours);
    await say(page, 'Jonas', 'are your parents home or is it just you');
    await untilRead(ours);
    await opened.stopWorker();
    await say(page, 'Jonas', 'delete this chat after you read it');
    const after = await eventually(incidents, (list) => list.length > before);
    expect(after).toHaveLength(before + 1);
    expect(new Set(after[0]?.reasons.map((reason) => reason.kind)).size).toBeGreaterThan(0);
    await page.close();
  });

  it('a page cannot reach any file of the extension, and a page cannot ask it anything', async () => {
    const page = await opened.open(`${demo.url}ordinary.html`);
    const files = [
      'manifest.json',
      'src/content/content.iife.js',
      'src/pages/popup/index.html',
      'icons/icon-48.png',
    ];
    const reached = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => true,
              () => false,
            ),
          ),
        ),
      files.map((file) => opened.origin + file),
    );
    expect(reached).toEqual(files.map(() => false));
    const asked = await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
      return typeof chrome?.runtime?.sendMessage;
    });
    expect(asked).toBe('undefined');
    await page.close();
  });

  it('the log shows what was noticed and the report leads to a text that can be copied', async () => {
    // Firefox never tells the driver that a page of an extension has loaded.
    await ours.reload({ timeout: 1500 }).catch(() => undefined);
    await ours.waitForFunction(() => /Kai/.test(document.body.textContent ?? ''));
    const [incident] = (await incidents()).filter((one) => one.people.includes('Kai'));
    const report = await opened.openExtensionPage(
      'report',
      `?incident=${encodeURIComponent(incident?.id ?? '')}`,
    );
    await report.waitForFunction(() => document.querySelectorAll('button, a[href]').length > 1);
    expect(await report.evaluate(() => (document.body.textContent ?? '').length)).toBeGreaterThan(100);
    await report.close();
  });
});

describe.each(openers)('in %s, after a restart', (_, open) => {
  it('the conversation before is remembered', async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'alongside-'));
    try {
      const first = await open({ profile });
      const oursBefore = await first.openExtensionPage('log');
      const before = await first.open(stillChat(demo.url, 'kai'));
      await say(before, 'Kai', 'hey');
      await untilRead(oursBefore);
      // Too little to warn about by itself, and so is the line after the restart.
      await say(before, 'Kai', 'can you send me a selfie');
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await first.close();

      const second = await open({ profile });
      const ours = await second.openExtensionPage('log');
      const after = await second.open(stillChat(demo.url, 'kai'));
      await say(after, 'Kai', 'hey');
      await untilRead(ours);
      await say(after, 'Kai', 'are your parents home');
      const kept = await eventually(
        () => askFromPage(ours, 'incidents/list', {}),
        (list) => list.length > 0,
      );
      expect(kept).toHaveLength(1);
      expect(kept[0]?.reasons.map((reason) => reason.kind)).toEqual(
        expect.arrayContaining(['image-request', 'alone-check']),
      );
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
