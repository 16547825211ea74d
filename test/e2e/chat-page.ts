import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import { openChromium } from '../../commands/browsers/open-chromium';
import { openFirefox } from '../../commands/browsers/open-firefox';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import { serveFolder } from '../../commands/browsers/serve-folder';

/** Both browsers, for `describe.each`. */
export const openers = [
  ['chromium', openChromium],
  ['firefox', openFirefox],
] as const;

export { say } from '../../commands/browsers/say';

export const serveDemo = () => serveFolder(fileURLToPath(new URL('../../demo', import.meta.url)));

/** The demo chat with its own script held still: lines come only from `say`. */
export const stillChat = (url: string, thread = 'friends'): string => `${url}?pace=100000000#${thread}`;

/** Elements beside `head` and `body`: the extension's host is the only thing it ever adds to a page. */
export const hostsIn = (page: Page | Frame): Promise<number> =>
  page.evaluate(
    () =>
      [...document.documentElement.children].filter((child) => !/^(HEAD|BODY)$/.test(child.tagName)).length,
  );

/** Asks again until the answer satisfies, or fails with the last answer after `ms`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  satisfied: (answer: T) => boolean,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (satisfied(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Still not so after ${ms} ms; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

interface Extension {
  runtime: { getManifest(): { version: string } };
  tabs: { query(what: { active?: boolean }): Promise<{ id: number }[]> };
  action: { getBadgeText(what: { tabId: number }): Promise<string> };
}

/** What the badge shows for each tab; asked from a page of the extension. */
export const badges = (ours: Page): Promise<string[]> =>
  ours.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const { tabs, action } = browser ?? chrome;
    return Promise.all((await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id })));
  });

/** The version that runs; asked from a page of the extension. */
export const versionOf = (ours: Page): Promise<string> =>
  ours.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    return (browser ?? chrome).runtime.getManifest().version;
  });

/** What the popup says about the page in front. */
export async function popupWords(opened: OpenedBrowser, ours: Page): Promise<string> {
  const tab = await ours.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const [front] = await (browser ?? chrome).tabs.query({ active: true });
    return front?.id;
  });
  const popup = await opened.openExtensionPage('popup', `?tab=${tab}`);
  const words = await eventually(
    () => popup.evaluate(() => document.querySelector('.this-page')?.textContent ?? ''),
    (said) => said !== '',
  );
  await popup.close();
  return words;
}

/**
 * Waits until the page in front is being read: what is there when a chat is opened is context, and what comes a second
 * after the first of it was read is new.
 */
export async function untilRead(ours: Page): Promise<void> {
  await eventually(
    () => askFromPage(ours, 'reading/here'),
    ({ reading }) => reading?.state === 'reading' && reading.messages > 0,
    30_000,
  );
  await pause(1300);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
