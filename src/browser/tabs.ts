import browser from 'webextension-polyfill';

/** Id of the tab in front of the window used last. */
export async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

export async function isPrivateTabOpen(): Promise<boolean> {
  return (await browser.tabs.query({})).some((tab) => tab.incognito);
}

/** Ids of all open tabs. */
export async function openTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** Call at top level. */
export function whenTabCloses(listener: (tab: number) => Promise<void>): void {
  browser.tabs.onRemoved.addListener((tab) => listener(tab));
}
