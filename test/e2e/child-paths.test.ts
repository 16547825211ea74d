import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import { openSpeaking } from '../../commands/browsers/open-speaking';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import { pressInside, showInside } from '../../commands/browsers/show-inside';
import type { Incident } from '../../src/model';
import { eventually, hostsIn, openers, say, serveDemo, stillChat, untilRead } from './chat-page';
import { stories } from './child-stories';
import { linksInside, smallTargets, textInside, violationsIn } from './inside-host';
import { type RecordingProxy, recordingProxy } from './recording-proxy';

/**
 * Three people meet it for the first time. Presses are counted; what is kept before and after looking for help must be
 * the same to the last letter, and nothing may be asked for over the network.
 * `SCREENSHOTS=folder` leaves pictures of every step.
 */
const shots = process.env.SCREENSHOTS;
let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

interface Extension {
  extension: { getViews(what: { type: 'tab' }): Window[] };
  storage: { local: { get(keys: null): Promise<object> } };
}
const onDisk = (ours: Page): Promise<string> =>
  ours.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const all = Object.entries(await (browser ?? chrome).storage.local.get(null));
    return JSON.stringify(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** Addresses of our own pages that are open in tabs. */
const ownTabs = (ours: Page): Promise<string[]> =>
  ours.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    return (browser ?? chrome).extension.getViews({ type: 'tab' }).map((view) => view.location.href);
  });

describe.each(openers)('in %s', (name, open) => {
  describe.each(stories)('in $language', (story) => {
    let opened: OpenedBrowser;
    let proxy: RecordingProxy;
    let ours: Page;
    let presses = 0;

    beforeEach(async () => {
      presses = 0;
      proxy = await recordingProxy(demo.url);
      opened = await openSpeaking(story.language, name, open, { proxy: proxy.address });
      ours = await opened.openExtensionPage('settings');
      // A browser on a server in UTC cannot tell where it is: this is the one press a family makes.
      await askFromPage(ours, 'settings/set', { country: story.country });
    });
    afterEach(async () => {
      await opened?.close();
      await proxy?.close();
    });

    const picture = async (page: Page, step: string) => {
      if (!shots) return;
      mkdirSync(shots, { recursive: true });
      await page.bringToFront();
      await page.screenshot({ path: `${shots}/${name}-${story.language}-${step}.png` as `${string}.png` });
    };

    /** A chat in which these lines come, until a card stands there. */
    async function warned(lines: [string, string][], thread: string): Promise<Page> {
      const page = await opened.open(
        `${stillChat(demo.url, thread).replace('?', `?language=${story.language}&`)}`,
      );
      await say(
        page,
        lines[0]?.[0] === 'me' ? (lines[1]?.[0] ?? '') : (lines[0]?.[0] ?? ''),
        story.language === 'en' ? 'hi' : '你好',
      );
      await untilRead(ours);
      for (const [author, words] of lines) {
        await say(page, author, words);
        await new Promise((resolve) => setTimeout(resolve, 600));
      }
      await eventually(
        () => hostsIn(page),
        (hosts) => hosts === 1,
      );
      // Several at once are one card; the last of them comes a moment later.
      await new Promise((resolve) => setTimeout(resolve, 1200));
      // Words arrive a moment after the warning.
      await eventually(
        () => askFromPage(ours, 'incidents/list', {}),
        (list: Incident[]) => list.length > 0 && list.every((one) => one.messages.length > 0),
      );
      await showInside(page, name);
      return page;
    }

    /** All that is on the disk, and what a guardian would be shown. */
    const kept = async () => [
      await onDisk(ours),
      JSON.stringify(await askFromPage(ours, 'guardian/list', {}).catch(() => [])),
    ];
    const press = async (page: Page, selector: string) => {
      presses++;
      await page.bringToFront();
      const part = await page.waitForSelector(selector);
      await part?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await part?.click();
    };
    const telLinks = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href') ?? ''),
      );
    const drawn = (page: Page, selector: string) => page.waitForSelector(selector, { timeout: 20_000 });
    const finished = (page: Page) => page.$eval('textarea', (area) => (area as HTMLTextAreaElement).value);

    it('ten years old, asked for a picture by someone who sent game money', async () => {
      const page = await warned(story.picture, 'kai');
      await picture(page, 'picture-1-card');
      expect(await textInside(page, 'h2')).not.toBe('');
      expect(await violationsIn(page, '.card')).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      const before = await kept();

      presses++;
      await pressInside(page, '.card-main');
      const help = await opened.findTab('/help/index.html?incident=');
      await drawn(help, '.help-group');
      await picture(help, 'picture-2-help');
      // One press from the warning, and the number is there to be dialled.
      expect(presses).toBe(1);
      expect(await telLinks(help)).toContain(story.childLine);
      expect((await telLinks(help))[0]).toBe(story.childLine);

      await press(help, '.block a.main-button');
      const report = await opened.findTab('/report/index.html?incident=');
      await drawn(report, 'textarea');
      await press(report, 'button.main-button');
      await drawn(report, '.what-next');
      await picture(report, 'picture-3-report');
      expect(presses).toBe(3);
      const text = await finished(report);
      expect(text).toContain(story.picture.at(-1)?.[1]);
      expect(text.length).toBeGreaterThan(150);
      expect(await kept()).toEqual(before);
      expect(proxy.elsewhere()).toEqual([]);
    });

    it('about to give away a number: one gentle line that holds nothing back and is kept nowhere', async () => {
      const page = await opened.open(
        stillChat(demo.url, 'friends').replace('?', `?language=${story.language}&`),
      );
      await say(page, 'Sam', story.language === 'en' ? 'hi' : '你好');
      await untilRead(ours);
      const before = await kept();
      // Chromium would fetch a dictionary for a field it checks the spelling of.
      await page.$eval('#draft', (field) => field.setAttribute('spellcheck', 'false'));
      await page.click('#draft');
      await page.keyboard.type(story.number);
      await eventually(
        () => hostsIn(page),
        (hosts) => hosts === 1,
      );
      await showInside(page, name);
      await picture(page, 'own-words');
      expect(await textInside(page, '.own-words-line')).toMatch(/number or account|电话或账号/);
      expect(await violationsIn(page, '.own-words')).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await page.keyboard.press('Enter');
      // It was sent at once, the line goes by itself, and nobody knows of it.
      await eventually(
        () => page.$eval('#log', (log) => log.textContent ?? ''),
        (said) => said.includes(story.number),
      );
      await eventually(
        () => hostsIn(page),
        (hosts) => hosts === 0,
      );
      expect(await kept()).toEqual(before);
      expect(proxy.elsewhere()).toEqual([]);
    });

    it('by keyboard alone, from the chat to help', async () => {
      const page = await warned(story.picture, 'kai');
      await page.focus('#send');
      // The card comes after the page: what was noticed, then what can be done.
      for (let press = 0; press < 2; press++) await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.documentElement.lastElementChild?.shadowRoot?.activeElement?.className,
        ),
      ).toContain('card-main');
      // Without a screen Firefox gives no button a press by key, not even the page's own.
      if (name === 'firefox') return;
      await page.keyboard.press('Enter');
      await drawn(await opened.findTab('/help/index.html?incident='), '.help-group');
    });

    it('in a pile-on at fourteen', async () => {
      const page = await warned(story.pileOn, 'class');
      await picture(page, 'pile-1-card');
      expect(await hostsIn(page)).toBe(1);
      // Three people, one card, and it says that they are many.
      expect(await textInside(page, 'h2')).toMatch(/Several people|好几个人/);
      const before = await kept();
      presses++;
      await pressInside(page, '.card-main');
      const help = await opened.findTab('/help/index.html?incident=');
      await drawn(help, '.help-group');
      await picture(help, 'pile-2-help');
      expect(await telLinks(help)).toContain(story.childLine);
      await press(help, '.block a.main-button');
      const report = await opened.findTab('/report/index.html?incident=');
      await drawn(report, 'textarea');
      await press(report, 'button.main-button');
      await drawn(report, '.what-next');
      await picture(report, 'pile-3-report');
      expect(presses).toBe(3);
      const text = await finished(report);
      for (const [author, words] of story.pileOn) {
        expect(text).toContain(author);
        expect(text).toContain(words);
      }
      expect(await kept()).toEqual(before);
      expect(proxy.elsewhere()).toEqual([]);
    });

    it('a guardian told about extortion', async () => {
      await askFromPage(ours, 'settings/set', { notifyGuardian: true });
      const page = await warned(story.extortion, 'kai');
      await picture(page, 'extortion-1-card');
      // Both numbers are on the card: whoever reads it is one press from a person.
      expect(await linksInside(page)).toEqual([story.childLine, story.emergency]);
      const before = await kept();
      // The child learns on the same card that an adult was told.
      const seen = await textInside(page, '.card-seen');
      expect(seen).toMatch(/adult who set up Alongside|设置“同行”的大人/);

      const popup = await opened.openExtensionPage('popup');
      await drawn(popup, '.help-now a.button');
      await picture(popup, 'extortion-2-popup');
      await press(popup, '.help-now a.button');
      const address = await eventually(
        () => ownTabs(ours),
        (tabs) => tabs.some((tab) => tab.includes('/report/index.html?incident=')),
      );
      // Firefox's driver never hears of a tab that a link of an extension's page has opened: the same page again.
      const report =
        name === 'firefox'
          ? await opened.openExtensionPage(
              'report',
              new URL(address.find((tab) => tab.includes('/report/')) ?? '').search,
            )
          : await opened.findTab('/report/index.html?incident=');
      await drawn(report, '#reporter');
      presses++;
      await report.select('#reporter', 'guardian');
      await press(report, 'button.main-button');
      await drawn(report, '.what-next');
      await picture(report, 'extortion-3-report');
      expect(presses).toBe(3);
      const text = await finished(report);
      expect(text).toContain(story.extortion.at(-1)?.[1]);
      expect(text).toMatch(/parent or guardian|监护人/i);
      expect(await telLinks(report)).toContain(story.emergency);
      expect(await kept()).toEqual(before);
      expect(proxy.elsewhere()).toEqual([]);
    });
  });
});
