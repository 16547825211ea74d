import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import { eventually, openers, say, serveDemo, stillChat, untilRead } from './chat-page';

const passphrase = 'seven green boats';
let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return document.querySelector('main')?.textContent ?? '';
  });
const linesOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('.kept-lines li').length);

async function unlock(page: Page, typed: string): Promise<void> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#passphrase');
    if (field) field.value = '';
    field?.focus();
  });
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

interface Extension {
  storage: { session: { get(keys: null): Promise<object>; set(values: object): Promise<void> } };
}
/** A quarter of an hour later, without waiting for it. */
const endSessions = (ours: Page): Promise<void> =>
  ours.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const { session } = (browser ?? chrome).storage;
    const open = Object.entries(await session.get(null)).filter(([key]) =>
      key.startsWith('guardian-session:'),
    );
    for (const [key, kept] of open)
      await session.set({ [key]: { ...kept, value: { ...kept.value, until: Date.now() - 1 } } });
  });

describe.each(openers)("the guardian's page in %s", (_, open) => {
  let opened: OpenedBrowser;
  let ours: Page;

  beforeAll(async () => {
    opened = await open();
    ours = await opened.openExtensionPage('settings');
    await askFromPage(ours, 'agreement/set', {
      sees: 'all-words',
      ageBand: '14-15',
      guardian: true,
      consent: 'not-needed',
    });
    await askFromPage(ours, 'guardian/set-passphrase', { passphrase });
    const chat = await opened.open(stillChat(demo.url, 'kai'));
    await say(chat, 'Kai', 'hi again');
    await untilRead(ours);
    await say(chat, 'Kai', "let's keep this between us, don't tell your mum we talk");
    await eventually(
      () => askFromPage(ours, 'incidents/list', {}),
      (list) => list.some(({ messages }) => messages.length > 0),
    );
    await chat.close();
  });
  afterAll(() => opened?.close());

  it('counts while it is locked, and shows no name and no word', async () => {
    const page = await opened.openExtensionPage('log', '?as=guardian');
    await page.waitForFunction(() => document.querySelectorAll('.logged').length === 1);
    const said = await words(page);
    expect(said).toContain('Asking to keep a secret');
    expect(said).not.toMatch(/Kai|between us|127\.0\.0\.1/);
    expect(await linesOn(page)).toBe(0);
    await page.close();
  });

  it('opens for the passphrase and for nothing else, and is locked again when it is opened anew', async () => {
    const page = await opened.openExtensionPage('log', '?as=guardian');
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector('#passphrase') !== null);
    await unlock(page, 'seven green goats');
    await page.waitForFunction(() => document.querySelector('.unlock [role=alert]') !== null);
    expect(await linesOn(page)).toBe(0);
    await unlock(page, passphrase);
    await page.waitForFunction(() => document.querySelectorAll('.kept-lines li').length > 0);
    expect(await words(page)).toMatch(/Kai.*between us/s);
    await page.close();
    const again = await opened.openExtensionPage('log', '?as=guardian');
    await again.waitForFunction(() => document.querySelectorAll('.logged').length === 1);
    expect(await linesOn(again)).toBe(0);
    await again.close();
  });

  it('closes by itself when it was closed on another page, or its time is over', async () => {
    for (const end of ['lock', 'time'] as const) {
      const page = await opened.openExtensionPage('log', '?as=guardian');
      await page.bringToFront();
      await page.waitForFunction(() => document.querySelector('#passphrase') !== null);
      await unlock(page, passphrase);
      await page.waitForFunction(() => document.querySelectorAll('.kept-lines li').length > 0);
      if (end === 'lock') await askFromPage(ours, 'guardian/lock');
      else await endSessions(ours);
      await page.waitForFunction(() => document.querySelectorAll('.kept-lines li').length === 0);
      expect(await words(page)).not.toMatch(/Kai|between us|127\.0\.0\.1/);
      expect(await words(page)).toContain('The words were closed');
      await page.close();
    }
  });

  it('never hears that the child called it fine or looked for help', async () => {
    const before = JSON.stringify(await askFromPage(ours, 'guardian/list', {}));
    const [incident] = await askFromPage(ours, 'incidents/list', {});
    const id = incident?.id ?? '';
    await askFromPage(ours, 'incidents/fine', { id, fine: true });
    await askFromPage(ours, 'warnings/answer', { incident: id, answer: 'close' });
    await (await opened.openExtensionPage('help', `?incident=${id}`)).close();
    await (await opened.openExtensionPage('report', `?incident=${id}`)).close();
    const { session } = await askFromPage(ours, 'guardian/unlock', { passphrase });
    expect(JSON.stringify(await askFromPage(ours, 'guardian/list', {}))).toBe(before);
    const open = JSON.stringify(await askFromPage(ours, 'guardian/list', session ? { session } : {}));
    expect(open).toContain('between us');
    expect(open).not.toMatch(/fine/i);
  });
});
