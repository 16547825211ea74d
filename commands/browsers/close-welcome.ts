import type { Browser } from 'puppeteer-core';

/**
 * The tab that greets a family after installing would stand in front of what a test looks at. Waits for it, because a
 * machine that is busy opens it late; a profile that was used before has none.
 */
export async function closeWelcome(browser: Browser, ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      if (page.url().includes('/src/pages/welcome/')) return page.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
