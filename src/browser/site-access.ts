import browser from 'webextension-polyfill';

/** What the content script is listed for; Firefox lets people withhold it, Chromium too. */
const allSites = { origins: ['http://*/*', 'https://*/*'] };

export const mayReadSites = async (): Promise<boolean> => {
  try {
    return await browser.permissions.contains(allSites);
  } catch {
    // A browser that cannot say is not asked again and again.
    return true;
  }
};

/** Asks the browser's own question. Must be called straight from a press: both browsers refuse it otherwise. */
export const allowReadingSites = async (): Promise<boolean> => {
  try {
    return await browser.permissions.request(allSites);
  } catch {
    return false;
  }
};

/** Somebody allowed pages or took that back, here or in the browser's own list. */
export function whenSiteAccessChanges(listener: () => Promise<void>): void {
  browser.permissions.onAdded?.addListener(listener);
  browser.permissions.onRemoved?.addListener(listener);
}
