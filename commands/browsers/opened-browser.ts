import type { Page } from 'puppeteer-core';

/** What the tests and the demo need of a browser with the extension in it, the same for both browsers. */
export interface OpenedBrowser {
  name: 'chromium' | 'firefox';
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  origin: string;
  /** Opens a web page in a tab of its own. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension ("popup", "log", …) in a tab. */
  openExtensionPage(name: string, query?: string): Promise<Page>;
  /** A tab that something else opened, once its address holds this. */
  findTab(part: string): Promise<Page>;
  /** Ends the background worker, as the browser does when it has been idle. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
  /** As a crash or a power cut ends it: nothing is asked, nothing is put away. */
  kill(): Promise<void>;
  /** Settles when the person has closed the browser. */
  closed: Promise<void>;
}

/** Built folder of the extension for the browser, as `npm run build` leaves it. */
export const builtFolder = (name: OpenedBrowser['name']): string =>
  new URL(`../../dist/${name === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url).pathname;
