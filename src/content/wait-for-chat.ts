import { allSites } from '../sites/all-sites';
import { sitesAt } from '../sites/match-site';
import { type PageLife, startLife } from './page-life';

/** What a page with a conversation nearly always has something of. One query, about 0.1 ms on 5,000 elements. */
const hints =
  '[role="log"],[role="feed"],[itemprop="comment"],[class*="message" i],[class*="comment" i],[class*="chat" i],[class*="bubble" i],[class*="repl" i],[data-message-id],[data-event-id]';

/** Between two looks at a page that keeps changing, in ms. */
const pause = 1500;

const mayHoldChat = (): boolean =>
  sitesAt(allSites, new URL(location.href)).length > 0 || document.querySelector(hints) !== null;

/** Looks whether the page may hold a conversation, again whenever it has grown, and wakes the reader once. */
export function waitForChat(wake: (life: PageLife) => Promise<void>): void {
  // A blank frame of an advertisement has no body yet, and a document of XML or an image has no chat.
  if (!(document.documentElement instanceof HTMLElement)) return;
  const life = startLife();
  let timer = 0;

  const look = (): void => {
    timer = 0;
    if (life.alive() && !(document.body && mayHoldChat())) return;
    stop();
    if (!life.alive()) return;
    wake(life).catch((error) => {
      life.end();
      // The page's own console is not ours to write errors in once the extension is gone.
      if (life.alive()) console.warn('Alongside cannot read this page:', error);
    });
  };
  const observer = new MutationObserver(() => {
    if (timer === 0) timer = window.setTimeout(look, pause);
  });
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };

  life.signal.addEventListener('abort', stop);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
