import browser from 'webextension-polyfill';

/** True once the extension was updated or removed under a page that is still open. */
export const isOrphaned = (): boolean => {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
};
