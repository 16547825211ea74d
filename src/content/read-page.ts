import { ask } from '../browser/ask';
import { openShadow } from '../browser/open-shadow';
import type { PageSetup, Screened } from '../browser/requests';
import { allSites } from '../sites/all-sites';
import { findPlaces } from '../sites/find-places';
import { findChats } from '../sites/generic/find-chats';
import { sitesAt } from '../sites/match-site';
import { openShadowsWith } from '../sites/shadow-of';
import type { Place } from '../sites/site';
import { InSlices } from './in-slices';
import type { PageLife } from './page-life';
import { type OpenConversation, PlaceReader } from './read-place';
import { CueSender } from './send-cues';
import { ReadingTeller } from './tell-reading';
import { touchedMessages } from './touched-messages';
import { Warner } from './warn';

/** Between two searches of the whole page for conversations, in ms; the second doubles while nothing is found. */
const searchPause = 600;
const longestPause = 20_000;

interface Task {
  reader: PlaceReader;
  element: Element;
}

/** Reads the conversations of this page until its life ends. */
export async function readPage(life: PageLife): Promise<void> {
  openShadowsWith(openShadow);
  const setup = await ask('page/setup');
  if (!life.alive()) return;
  new PageReader(life, setup).start();
}

class PageReader {
  private readonly readers = new Map<Element, PlaceReader>();
  private readonly conversations = new Map<string, OpenConversation>();
  private readonly watched = new WeakSet<Node>();
  private readonly grown = new Map<Element, number>();
  private readonly warner: Warner;
  private readonly sender: CueSender;
  private readonly teller: ReadingTeller;
  private readonly queue: InSlices<Task>;
  private readonly tasks = new WeakMap<Element, Task>();
  private searchTimer = 0;
  private pause = searchPause;
  private address = '';

  private readonly observer = new MutationObserver((records) => this.changed(records));

  constructor(
    private readonly life: PageLife,
    private readonly setup: PageSetup,
  ) {
    this.warner = new Warner(setup, life);
    this.teller = new ReadingTeller(life);
    this.sender = new CueSender(
      (conversation, screened) => this.answered(conversation, screened),
      () => void life.alive(),
      life.signal,
    );
    this.queue = new InSlices(
      (task) => this.read(task),
      () => this.teller.tell(this.readers.values(), this.described()),
      life.signal,
    );
  }

  start(): void {
    if (this.setup.off) {
      this.teller.tellOff();
      return;
    }
    this.life.signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.searchTimer);
    });
    // The document, because pages replace their body.
    this.observer.observe(document, { childList: true, subtree: true, characterData: true });
    this.watched.add(document);
    addEventListener('pageshow', () => this.searchSoon(), { signal: this.life.signal });
    addEventListener('popstate', () => this.searchSoon(), { signal: this.life.signal });
    this.search();
  }

  private described(): boolean {
    return sitesAt(allSites, new URL(location.href)).length > 0;
  }

  private search(): void {
    this.searchTimer = 0;
    if (!this.life.alive()) return;
    this.address = location.href;
    const passed = (root: ShadowRoot): void => this.watch(root);
    const address = new URL(location.href);
    const known = sitesAt(allSites, address);
    const places =
      known.length > 0
        ? known.flatMap((site) => findPlaces(document, site, passed))
        : findChats(document, address, [], this.grown);
    for (const [container, reader] of this.readers) {
      if (!container.isConnected) this.readers.delete(container);
      else if (reader.moved(Date.now())) this.readAll(reader);
    }
    for (const place of places) this.take(place);
    this.pause = places.length > 0 ? searchPause : Math.min(this.pause * 2, longestPause);
    this.teller.tell(this.readers.values(), known.length > 0);
  }

  private take(place: Place): void {
    if (this.readers.has(place.container)) return;
    const reader = new PlaceReader(place, this.conversations, Date.now());
    this.readers.set(place.container, reader);
    this.readAll(reader);
  }

  private readAll(reader: PlaceReader): void {
    for (const element of reader.elements((root) => this.watch(root))) this.enqueue(reader, element);
  }

  private enqueue(reader: PlaceReader, element: Element): void {
    let task = this.tasks.get(element);
    if (!task || task.reader !== reader) {
      task = { reader, element };
      this.tasks.set(element, task);
    }
    this.queue.add(task);
  }

  /** A shadow root is not seen from outside: each gets watched by itself. */
  private watch(root: ShadowRoot): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, { childList: true, subtree: true, characterData: true });
  }

  private changed(records: readonly MutationRecord[]): void {
    let outside = location.href !== this.address;
    for (const record of records) {
      const reader = this.readerAround(record.target);
      if (!reader) {
        outside ||= record.type === 'childList' && record.addedNodes.length > 0;
        if (record.type === 'childList' && record.addedNodes.length > 0 && record.target.nodeType === 1) {
          const target = record.target as Element;
          this.grown.set(target, Math.min(20, (this.grown.get(target) ?? 0) + 1));
        }
        continue;
      }
      const nodes = record.type === 'characterData' ? [record.target] : [...record.addedNodes];
      // Text set into an old node arrives as a change of its children.
      if (record.type === 'childList' && record.target !== reader.place.container) nodes.push(record.target);
      for (const node of nodes)
        for (const element of touchedMessages(reader.place, node)) this.enqueue(reader, element);
      if (record.target.getRootNode() !== document || hasHosts(record.addedNodes)) outside = true;
    }
    if (outside) this.searchSoon();
  }

  private readerAround(node: Node): PlaceReader | undefined {
    for (const [container, reader] of this.readers) {
      let at: Node | null = node;
      while (at) {
        if (container.contains(at)) return reader;
        const root: Node = at.getRootNode();
        at = root.nodeType === 11 ? (root as ShadowRoot).host : null;
      }
    }
    return undefined;
  }

  private searchSoon(): void {
    if (this.searchTimer === 0) this.searchTimer = window.setTimeout(() => this.again(), this.pause);
  }

  private again(): void {
    this.search();
    // New roots may hold messages of a place that is known.
    for (const reader of this.readers.values())
      if (reader.place.site.messages.some((path) => path.includes('>>>'))) this.readAll(reader);
  }

  private read({ reader, element }: Task): void {
    if (!element.isConnected) return;
    const now = Date.now();
    if (reader.moved(now)) this.readAll(reader);
    const report = reader.read(element, now);
    if (report) this.sender.add(reader.conversation, report);
  }

  private answered(conversation: OpenConversation, screened: Screened): void {
    for (const { incident, messages } of screened.wanted) {
      const lines = conversation.lines.near(messages);
      if (lines.length > 0)
        ask('incidents/words', { incident, messages: lines }).catch(() => this.life.alive());
    }
    this.warner.show(conversation, screened, (element) => this.placeOf(element));
  }

  private placeOf(element: Element): Place | undefined {
    return this.readerAround(element)?.place;
  }
}

/** A custom element may hold messages in a shadow root that opens later. */
const hasHosts = (nodes: NodeList): boolean =>
  [...nodes].some((node) => node.nodeType === 1 && (node as Element).localName.includes('-'));
