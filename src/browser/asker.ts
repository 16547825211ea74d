import browser, { type Runtime } from 'webextension-polyfill';

/** One of our own pages, in a tab or in the popup. */
export interface PageAsker {
  from: 'page';
  url: string;
}

/** A content script. Everything here is said by the browser, nothing by the page. */
export interface ContentAsker {
  from: 'content';
  tab: number;
  frame: number;
  host: string;
  /** Without query and fragment. */
  url: string;
  private: boolean;
}
export type Asker = PageAsker | ContentAsker;

/** Chromium gives the origin a blank frame inherited; `sender.origin` is absent in Firefox. */
type Sender = Runtime.MessageSender & { origin?: string };

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

/**
 * The address a content script stands on. A blank frame counts as what it inherited; where the browser does not
 * say that, nobody is believed: the frame of an advertisement could speak in the site's name.
 */
function addressOf(sender: Sender): URL | undefined {
  for (const address of [sender.url, sender.url === undefined ? sender.tab?.url : sender.origin]) {
    const url = address && URL.canParse(address) ? new URL(address) : undefined;
    if (url && isWeb(url)) return url;
  }
  return undefined;
}

/** Who is asking, or undefined for a stranger. */
export function askerOf(sender: Runtime.MessageSender): Asker | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return { from: 'page', url: sender.url };
  const { tab } = sender;
  const address = addressOf(sender);
  if (tab?.id === undefined || !address) return undefined;
  return {
    from: 'content',
    tab: tab.id,
    frame: sender.frameId ?? 0,
    host: address.hostname,
    url: address.origin + address.pathname.slice(0, 500),
    private: tab.incognito === true,
  };
}
