import browser from 'webextension-polyfill';

/** Call at top level, so that the worker is started with the browser and not by the first message. */
export function whenBrowserStarts(listener: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Call at top level. Not called again when the extension is updated. */
export function whenInstalled(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => (reason === 'install' ? listener() : undefined));
}

/** Call at top level. What stands in open pages of the version before is silent from then on. */
export function whenUpdated(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => (reason === 'update' ? listener() : undefined));
}

/** As the browser is set, best first. */
export async function languagesOfBrowser(): Promise<string[]> {
  return [browser.i18n.getUILanguage(), ...(await browser.i18n.getAcceptLanguages())];
}
