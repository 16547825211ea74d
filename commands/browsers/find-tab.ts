import type { Browser, Page } from 'puppeteer-core';

/** Looks through the tabs until one is at an address that holds `part`; drivers hear late of tabs opened by others. */
export async function findTab(browser: Browser, part: string): Promise<Page> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.includes(part)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`No tab with ${part} was opened.`);
}
