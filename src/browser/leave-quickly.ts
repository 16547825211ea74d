import browser from 'webextension-polyfill';

/**
 * Replaces the tab in front with an empty one. The browser's history keeps what was seen: only its owner may
 * clear it, and the button says so.
 */
export const leaveQuickly = async (): Promise<void> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // The empty tab first: closing the last tab would close the window, which is not a quiet way to leave.
  await browser.tabs.create({});
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
};
