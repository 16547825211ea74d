import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumId, type Opened, openChromium, openFirefox } from './open-browser';

describe.each([
  ['Chromium', openChromium],
  ['Firefox', openFirefox],
] as const)('%s', (name, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('loads the extension under its fixed id', async () => {
    const tab = await opened.browser.newPage();
    await opened.goto(tab, 'src/pages/popup/index.html');
    expect(await tab.evaluate(() => location.href)).toBe(opened.page('src/pages/popup/index.html'));
    if (name === 'Chromium') expect(chromiumId()).toBe('pnidonijlnijmilekjobhamkfhkifpoo');
    await tab.close();
  });

  it('shows its pages, with their styles, under the strict policy for content', async () => {
    const tab = await opened.browser.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    tab.on('pageerror', (error) => complaints.push(String(error)));
    await opened.goto(tab, 'src/pages/popup/index.html');
    const styled = await tab.evaluate(() =>
      [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
    );
    expect(styled).toBeGreaterThan(0);
    // The policy itself has to refuse it: offline, every request fails.
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
    expect(complaints.filter((text) => !/example\.org/.test(text))).toEqual([]);
    await tab.close();
  });
});
