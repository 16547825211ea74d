import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import { openSpeaking } from '../../commands/browsers/open-speaking';
import { pretendText } from '../pages/pretend-text';
import { eventually, openers } from './chat-page';

/** Goes on with the Tab key until it stands where it should; what cannot be reached so is not for the keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached by keyboard`);
}

async function choose(page: Page, selector: string, ...further: 'ArrowDown'[]): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(' ');
  for (const key of further) await page.keyboard.press(key);
}

const heading = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('main h2')?.textContent ?? '');

async function nextStep(page: Page): Promise<void> {
  const before = await heading(page);
  await tabTo(page, '[type=submit]');
  await page.keyboard.press('Enter');
  await eventually(
    () => heading(page),
    (now) => now !== before,
  );
  // Whoever hears the page is now at the beginning of the step and not at its end.
  expect(await page.evaluate(() => document.activeElement?.querySelector('h2') !== null)).toBe(true);
}

interface Permissions {
  permissions: { contains(what: object): Promise<boolean> };
}
const mayReadPages = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Permissions>;
    return (browser ?? chrome).permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
  });

describe.each(openers)('in %s', (name, open) => {
  it.each([
    { language: 'en', age: '14-15', consent: 'not-needed' },
    { language: 'zh', age: 'under-14', consent: 'guardian-agreed' },
  ] as const)(
    'the welcome is walked through by keyboard alone, and what was chosen holds ($language, $age)',
    async ({ language, age, consent }) => {
      const text = pretendText(language);
      const opened = await openSpeaking(language, name, open, { welcome: true });
      try {
        const page = await opened.findTab('/src/pages/welcome/');
        await page.bringToFront();
        await page.waitForFunction(() => document.querySelector('form') !== null);
        expect(await heading(page)).toBe(text('welcomeDoes'));
        // As both browsers are set, pages may be read: then nobody is asked for it.
        expect(await mayReadPages(page)).toBe(true);
        expect(await page.$('#allow-sites')).toBeNull();
        await nextStep(page);

        await choose(page, 'input[name=age]', ...(age === '14-15' ? (['ArrowDown'] as const) : []));
        await choose(page, 'input[name=guardian]');
        await nextStep(page);

        await tabTo(page, '#country');
        if (consent === 'guardian-agreed') await choose(page, 'input[name=consent]');
        await nextStep(page);

        await choose(page, 'input[name=sees]', 'ArrowDown');
        await choose(page, 'input[name=together]');
        await nextStep(page);

        await tabTo(page, 'input[type=password]');
        await page.keyboard.type('seven green boats');
        await page.keyboard.press('Tab');
        await page.keyboard.type('seven green boats');
        await nextStep(page);

        const { history } = await askFromPage(page, 'agreement/read');
        expect(history).toMatchObject([{ ageBand: age, guardian: true, sees: 'danger-words', consent }]);
        expect(await askFromPage(page, 'guardian/lock-state', {})).toMatchObject({ hasPassphrase: true });

        for (const name of ['popup', 'settings', 'log']) {
          const shown = await opened.openExtensionPage(name);
          await eventually(
            () => shown.evaluate(() => document.querySelector('main')?.textContent ?? ''),
            (words) => words.includes(text('agreed_danger_words')),
          );
          await shown.close();
        }
      } finally {
        await opened.close();
      }
    },
  );
});
