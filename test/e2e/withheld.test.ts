import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import { eventually, openers } from './chat-page';

interface Permissions {
  permissions: {
    contains(what: object): Promise<boolean>;
    remove(what: object): Promise<boolean>;
  };
  action: { getBadgeText(what: object): Promise<string> };
}
interface ChromiumsOwn {
  developerPrivate: {
    updateExtensionConfiguration(what: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}
const origins = ['http://*/*', 'https://*/*'];

const mayRead = (ours: Page): Promise<boolean> =>
  ours.evaluate((origins) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Permissions>;
    return (browser ?? chrome).permissions.contains({ origins });
  }, origins);

/** What stands on the icon of a tab that has nothing of its own to show. */
const badge = (ours: Page): Promise<string> =>
  ours.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Permissions>;
    return (browser ?? chrome).action.getBadgeText({});
  });

/** In Chromium's own list of extensions, where a person does it. */
async function chromiumLets(opened: OpenedBrowser, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const list = await opened.open('chrome://extensions/');
  await list.evaluate(
    (extensionId, hostAccess) => {
      const { chrome } = globalThis as unknown as Record<'chrome', ChromiumsOwn>;
      return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    new URL(opened.origin).host,
    hostAccess,
  );
  await list.close();
}

async function withhold(opened: OpenedBrowser, ours: Page): Promise<void> {
  if (opened.name === 'chromium') return chromiumLets(opened, 'ON_CLICK');
  await ours.evaluate((origins) => {
    const { browser } = globalThis as unknown as Record<'browser', Permissions>;
    return browser.permissions.remove({ origins });
  }, origins);
}

/** Firefox asks at the press of our button; Chromium asks in a window that no driver can reach. */
async function allow(opened: OpenedBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  if (opened.name === 'firefox') await page.click('#allow-sites ~ p button');
  else await chromiumLets(opened, 'ON_ALL_SITES');
}

describe.each(openers)('in %s, where the browser withholds the pages', (_, open) => {
  let opened: OpenedBrowser;
  let ours: Page;
  beforeAll(async () => {
    opened = await open({
      // Firefox asks in a window of its own, which no driver can press.
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    ours = await opened.openExtensionPage('help');
    expect(await mayRead(ours)).toBe(true);
    await withhold(opened, ours);
    await eventually(
      () => mayRead(ours),
      (may) => !may,
    );
  });
  afterAll(() => opened?.close());

  it.each(['welcome', 'popup', 'settings'])('the %s says so and offers to ask', async (where) => {
    const page = await opened.openExtensionPage(where);
    await page.waitForSelector('#allow-sites ~ p button');
    await page.close();
  });

  it('the icon says it too, until they are allowed, and nobody is asked any more', async () => {
    await eventually(
      () => badge(ours),
      (text) => text === '?',
    );
    const popup = await opened.openExtensionPage('popup');
    await popup.waitForSelector('#allow-sites ~ p button');
    await allow(opened, popup);
    await eventually(
      () => mayRead(ours),
      (may) => may,
    );
    await eventually(
      () => badge(ours),
      (text) => text === '',
    );
    await popup.evaluate(() => dispatchEvent(new Event('focus')));
    await popup.waitForFunction(() => document.querySelector('#allow-sites') === null);
  });
});
