import { allSites } from '../sites/all-sites';
import { sitesAt } from '../sites/match-site';
import { firstIn, tagOf } from '../sites/past-names';
import type { Found } from './find-here';
import { pageAddress } from './page-address';

/** What a page with a conversation nearly always has something of: a place for lines, or one to write them. */
const hints =
  '[role="log"],[role="feed"],[itemprop="comment"],[class*="message" i],[class*="comment" i],[class*="chat" i],[class*="bubble" i],[class*="repl" i],[data-message-id],[data-event-id],textarea,[role="textbox"],[contenteditable="true"],[contenteditable=""]';

/** Between two looks at a page that keeps changing, in ms; doubled while there is nothing. */
const firstPause = 800;
const longestPause = 20_000;
const describedPause = 2000;

/** A custom element or a widget right under the body may hold its chat in a shadow root. */
const mayHaveShadows = (): boolean =>
  document.evaluate('boolean(//*[contains(local-name(), "-")])', document, null, 3).booleanValue ||
  [...(document.body?.children ?? [])].some((child) => tagOf(child) === 'div' && !firstIn(child));

const isDescribed = (): boolean => sitesAt(allSites, pageAddress()).length > 0;

const mayHoldChat = (): boolean =>
  isDescribed() || document.querySelector(hints) !== null || mayHaveShadows();

/**
 * Looks whether the page holds a conversation, again whenever it has grown, and wakes the reader once. Nothing of
 * the extension is asked before that: looking closely and reading are behind imports, and so is the browser's API,
 * whose wrapper alone takes 2 ms. Gives whether it is waiting still.
 */
export function waitForChat(
  find: () => Promise<() => Promise<Found>>,
  wake: (found: Found) => Promise<void>,
): () => boolean {
  // A blank frame of an advertisement has no body yet, and a document of XML or an image has no chat.
  if (!(document.documentElement instanceof HTMLElement)) return () => false;
  let waiting = true;
  let timer = 0;
  let pause = firstPause;

  const stop = (): void => {
    waiting = false;
    observer.disconnect();
    removeEventListener('click', pressed, { capture: true });
    clearTimeout(timer);
  };
  const look = async (): Promise<void> => {
    if (!waiting || !document.body || !mayHoldChat()) return;
    const search = await find();
    const found = await search().catch(() => undefined);
    if (!waiting || !found || found.places.length === 0) return;
    stop();
    await wake(found);
  };
  const lookSoon = (): void => {
    if (timer !== 0 || !waiting) return;
    timer = window.setTimeout(() => {
      timer = 0;
      pause = Math.min(pause * 2, isDescribed() ? describedPause : longestPause);
      // Whatever goes wrong, the page's own console is not ours to write in.
      look().catch(stop);
    }, pause);
  };

  // A press may have opened a chat on a page that had none for long: the next change is looked at soon.
  const pressed = (): void => {
    if (pause <= firstPause * 2) return;
    pause = firstPause;
    clearTimeout(timer);
    timer = 0;
    lookSoon();
  };
  addEventListener('click', pressed, { capture: true, passive: true });

  const observer = new MutationObserver(lookSoon);
  observer.observe(document, { childList: true, subtree: true });
  look().catch(stop);
  // Custom elements open their roots without any change that could be seen.
  lookSoon();
  return () => waiting;
}
