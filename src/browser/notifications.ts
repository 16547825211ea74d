import browser from 'webextension-polyfill';

/**
 * Shows a notification of this machine, if the browser was allowed to. The same id replaces the one before, so
 * that what is told twice is shown once. Never rejects.
 */
export async function notify(id: string, title: string, message: string): Promise<boolean> {
  try {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
    const iconUrl = browser.runtime.getURL('icons/icon-128.png');
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
    return true;
  } catch {
    return false;
  }
}

/** Call at top level. Without the permission there is nothing to press, and in Chromium nothing to listen to. */
export function whenNoticeIsPressed(listener: (id: string) => Promise<void>): void {
  browser.notifications?.onClicked.addListener((id) => listener(id));
}
