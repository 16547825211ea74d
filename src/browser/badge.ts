import browser from 'webextension-polyfill';

/** White on it has a contrast of 7.6 : 1. */
const calm = '#4a3f8f';
const trouble = '#8a3b12';

/**
 * What the badge of one tab shows: a number of new incidents, `!` when one could not be stored, and `?` where there is
 * a chat that cannot be read.
 */
export async function showBadge(
  tab: number,
  count: number,
  { cannotStore, cannotRead }: { cannotStore: boolean; cannotRead: boolean },
): Promise<void> {
  const number = count > 99 ? '99+' : String(count);
  const text = cannotStore ? '!' : count > 0 ? number : cannotRead ? '?' : '';
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: cannotStore ? trouble : calm });
    await browser.action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' });
  } catch {
    // The tab is gone, and its badge with it.
  }
}

/** `?` on every tab that has nothing else to show: the browser lets no page be read. */
export async function showWithheld(isWithheld: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: isWithheld ? '?' : '' });
  if (isWithheld) await browser.action.setBadgeBackgroundColor({ color: calm });
}
