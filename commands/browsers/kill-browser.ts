import type { Browser } from 'puppeteer-core';

/** Waits until the program and what it started are gone, or a profile would still be in use. */
export async function killBrowser(browser: Browser): Promise<void> {
  const program = browser.process();
  if (!program?.pid) throw new Error('This browser was not started from here.');
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  program.kill('SIGKILL');
  await ended;
  await new Promise((resolve) => setTimeout(resolve, 500));
}
