import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import { eventually, openers } from './chat-page';

const passphrase = 'seven green boats';
const agreement = { sees: 'danger-words', ageBand: '14-15', guardian: true, consent: 'not-needed' } as const;

/** Opens what is folded and waits for this to stand there. */
async function part(page: Page, selector: string): Promise<ElementHandle> {
  await page.bringToFront();
  await page.waitForFunction(
    (selector) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.querySelector(selector) !== null;
    },
    {},
    selector,
  );
  return (await page.$(selector)) as ElementHandle;
}

async function type(page: Page, selector: string, words: string): Promise<void> {
  await (await part(page, selector)).focus();
  await page.keyboard.type(words);
}

const press = async (page: Page, selector: string): Promise<void> =>
  (await part(page, selector)).evaluate((button) => (button as HTMLElement).click());

describe.each(openers)('in %s', (_, open) => {
  const downloads = mkdtempSync(path.join(tmpdir(), 'alongside-out-'));
  let opened: OpenedBrowser;
  let settings: Page;
  const saved = (name: string): Promise<string> =>
    eventually(
      async () =>
        readdirSync(downloads).includes(name) ? readFileSync(path.join(downloads, name), 'utf8') : '',
      (content) => content.trimEnd().endsWith('}'),
    );

  beforeAll(async () => {
    opened = await open({
      downloads,
      preferences: { 'browser.helperApps.neverAsk.saveToDisk': 'application/json' },
    });
    const ours = await opened.openExtensionPage('help');
    await askFromPage(ours, 'settings/set', { country: 'NZ' });
    await askFromPage(ours, 'agreement/set', agreement);
    await ours.close();
    settings = await opened.openExtensionPage('settings');
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
  });

  it('all of one’s data is saved as a file that can be read without us', async () => {
    await press(settings, '#data .apart button');
    const all = JSON.parse(await saved('alongside-data.json'));
    expect(all).toMatchObject({
      settings: { country: 'NZ' },
      incidents: [],
      agreements: { history: [agreement] },
    });
  });

  it('the household goes into a file, everything is deleted, and the file brings it back', async () => {
    const [first, second] = ['input[type=password]', '.field + .field input[type=password]'];
    await type(settings, `.household-save ${first}`, passphrase);
    await type(settings, `.household-save ${second}`, passphrase);
    await press(settings, '.household-save [type=submit]');
    const household = await saved('alongside-household.json');
    expect(household).not.toContain('NZ');

    await press(settings, '#data > .apart:has(+ p) > button');
    await press(settings, '#data [role=alert] button');
    await eventually(
      () => askFromPage(settings, 'agreement/read'),
      ({ history }) => history.length === 0,
    );

    await (await part(settings, '#household-file')).evaluate((input, household) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([household], 'alongside-household.json', { type: 'application/json' }));
      (input as HTMLInputElement).files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, household);
    await type(settings, '#household-pass', passphrase);
    await press(settings, '.household-load [type=submit]');
    const { history } = await eventually(
      () => askFromPage(settings, 'agreement/read'),
      (agreements) => agreements.history.length > 0,
    );
    expect(history).toMatchObject([agreement]);
    expect((await askFromPage(settings, 'settings/get')).settings.country).toBe('NZ');
  });
});
