import browser from 'webextension-polyfill';

/** Asks the browser's own question. Must be called straight from a press: both browsers refuse it otherwise. */
export const allowNotifications = async (): Promise<boolean> => {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    // A browser without notifications, or a managed one that forbids asking.
    return false;
  }
};
