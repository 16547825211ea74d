import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { installBrowsers } from '../../commands/install-browsers';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A tab that shows any page or the card with pretend answers, and what axe has to say of it. */
export interface PlainTab {
  tab: Page;
  /** As in test/pages/plain-tab.tsx: `log&as=guardian&language=zh`. */
  show(what: string): Promise<void>;
  violations(): Promise<string[]>;
  /** By how many pixels it is wider than the window. */
  sidewaysScroll(): Promise<number>;
  close(): Promise<void>;
}

export async function openPlainTab(): Promise<PlainTab> {
  const server = await createServer({
    configFile: 'vite.pages.config.ts',
    server: { port: 0 },
    logLevel: 'error',
  });
  await server.listen();
  const browser = await puppeteer.launch({
    executablePath: installBrowsers().chromium,
    // Root, as in most containers, has no sandbox to offer.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const tab = await browser.newPage();
  // In the middle of fading in, everything has too little contrast.
  await tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return {
    tab,
    async show(what) {
      await tab.goto(`${server.resolvedUrls?.local[0]}plain-tab.html?show=${what}`);
      await tab.waitForSelector('main section, main form, aside');
      // Closed parts hide what axe should see.
      await tab.evaluate(() => {
        const inside = document.querySelector('aside')?.shadowRoot;
        for (const part of [document, inside]) {
          for (const details of part?.querySelectorAll('details') ?? []) details.open = true;
        }
      });
    },
    async violations() {
      await tab.evaluate(axe);
      const results = (await tab.evaluate(
        'axe.run(document, { resultTypes: ["violations"] })',
      )) as AxeResults;
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    sidewaysScroll: () =>
      tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
