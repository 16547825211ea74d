import browser from 'webextension-polyfill';

export type PageName = 'popup' | 'help' | 'report' | 'log' | 'settings' | 'welcome';

/** Opens one of our own pages in a new tab. */
export async function openPage(page: PageName, query: Record<string, string> = {}): Promise<void> {
  const search = new URLSearchParams(query).toString();
  const url = browser.runtime.getURL(`src/pages/${page}/index.html`);
  await browser.tabs.create({ url: search ? `${url}?${search}` : url });
}
