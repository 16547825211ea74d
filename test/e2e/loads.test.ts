import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import { openers } from './chat-page';

/** Follows from the public key in manifest.json; bookmarks, school policies and exported links hold it. */
const chromiumId = 'pnidonijlnijmilekjobhamkfhkifpoo';

describe.each(openers)('in %s', (name, open) => {
  let opened: OpenedBrowser;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('the extension loads under its fixed id', async () => {
    const tab = await opened.openExtensionPage('popup');
    const address = await tab.evaluate(() => location.href);
    expect(address.startsWith(opened.origin)).toBe(true);
    if (name === 'chromium') expect(opened.origin).toBe(`chrome-extension://${chromiumId}/`);
    await tab.close();
  });

  it.each(['popup', 'report', 'log', 'settings'])(
    '%s works under the strict policy for content',
    async (page) => {
      const tab = await opened.openExtensionPage(page);
      await tab.waitForFunction(() => (document.querySelector('#root')?.textContent?.trim().length ?? 0) > 0);
      const rules = await tab.evaluate(() =>
        [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
      );
      expect(rules).toBeGreaterThan(0);
      await tab.close();
    },
  );

  it('a page of the extension cannot send anything anywhere', async () => {
    const tab = await opened.openExtensionPage('popup');
    // The policy itself has to refuse it: without a network every request fails.
    const refusedBy = await tab.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          fetch('https://example.org/').then(
            () => resolve('nothing: it went out'),
            () => {},
          );
        }),
    );
    expect(refusedBy).toBe('connect-src');
    await tab.close();
  });
});
