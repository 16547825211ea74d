import { ask } from '../browser/ask';
import type { PageSetup, Screened } from '../browser/requests';
import { orNothing } from '../sites/or-nothing';
import { isInPage, nodeTypeOf, tagOf } from '../sites/past-names';
import { crossesShadow } from '../sites/path';
import type { Place } from '../sites/site';
import { type Found, findHere } from './find-here';
import { InSlices } from './in-slices';
import { OpenPlaces } from './open-places';
import type { PageLife } from './page-life';
import type { OpenConversation, PlaceReader } from './read-place';
import { CueSender } from './send-cues';
import { ReadingTeller } from './tell-reading';
import { messagesAround, messagesInside } from './touched-messages';
import { Warner } from './warn';

/** Until the page is searched again after it changed outside the places known, in ms. */
const soon = 500;
/** The same while a place is open and stands. */
const later = 4000;
/** Doubled up to this while nothing is found. */
const longestPause = 20_000;
/**
 * Of what stood in a conversation before it was opened, the newest lines are read, as context: more takes a page of
 * 10,000 most of a second, and 300 signs are all that is remembered of it.
 */
const mostHistory = 1500;
/** More changes waiting than this and looking at everything again costs less than the pile. */
const mostWaiting = 20_000;

interface Task {
  reader: PlaceReader;
  element: Element;
}

/** Reads the conversations of this page until the page or the extension is gone. */
export class PageReader {
  private readonly places = new OpenPlaces();
  private readonly watched = new WeakSet<Node>();
  private readonly warner: Warner;
  private readonly sender: CueSender;
  private readonly teller: ReadingTeller;
  private readonly queue: InSlices<MutationRecord | Task>;
  private readonly tasks = new WeakMap<Element, Task>();
  /** Older lines than those that are read of a conversation when it is opened. */
  private readonly passedOver = new WeakSet<Element>();
  private searchTimer = 0;
  private searchAt = 0;
  private tellTimer = 0;
  private pause = soon;
  private address = '';
  /** Changes came faster than they could be looked at: everything is looked at again instead. */
  private missed = false;

  private readonly observer = new MutationObserver((records) => {
    this.missed ||= this.queue.size + records.length > mostWaiting;
    if (!this.missed) for (const record of records) this.queue.add(record);
  });

  constructor(
    private readonly life: PageLife,
    setup: PageSetup,
  ) {
    this.warner = new Warner(setup, life);
    this.teller = new ReadingTeller(life);
    this.sender = new CueSender(
      (conversation, screened) => this.answered(conversation, screened),
      () => void life.alive(),
      life.signal,
    );
    this.queue = new InSlices(
      {
        begin: () => this.begin(),
        work: (item) => ('element' in item ? this.read(item) : this.changed(item)),
        settled: () => this.settled(),
      },
      life.signal,
    );
  }

  start(found: Found): void {
    const { signal } = this.life;
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.searchTimer);
      clearTimeout(this.tellTimer);
    });
    // The document, because pages replace their body.
    this.watch(document);
    addEventListener('pageshow', () => this.searchAfter(soon), { signal });
    addEventListener('popstate', () => this.searchAfter(soon), { signal });
    this.take(found);
  }

  private async search(): Promise<void> {
    this.searchTimer = 0;
    if (!this.life.alive()) return;
    const found = await findHere(this.places.grown).catch(() => undefined);
    if (!this.life.alive()) return;
    if (found) this.take(found);
    else this.searchAfter(longestPause);
  }

  private take({ places, described, roots }: Found): void {
    this.address = location.href;
    for (const root of roots) this.watch(root);
    for (const reader of this.places.take(places, Date.now())) this.readAll(reader);
    // New roots may hold messages of a place that is known.
    for (const reader of this.places.all())
      if (reader.place.site.messages.some(crossesShadow)) this.readAll(reader);
    if (this.places.all().length > 0) this.pause = later;
    else this.pause = described ? soon * 2 : Math.min(Math.max(this.pause, soon) * 2, longestPause);
    if (this.teller.tell(this.places.all())) return;
    clearTimeout(this.tellTimer);
    this.tellTimer = window.setTimeout(() => this.tellLater(), longestPause / 2);
  }

  /** What was too early to say can be said by now; what still shows nothing may be the wrong place. */
  private tellLater(): void {
    if (!this.life.alive()) return;
    if (this.places.all().every(({ conversation }) => conversation.read === 0)) this.searchAfter(0);
    else this.teller.tell(this.places.all());
  }

  private searchAfter(wait: number): void {
    const at = Date.now() + wait;
    if (this.searchTimer !== 0 && this.searchAt <= at) return;
    clearTimeout(this.searchTimer);
    this.searchAt = at;
    this.searchTimer = window.setTimeout(() => {
      // Whatever goes wrong, the page's own console is not ours to write in.
      this.search().catch(() => this.searchAfter(longestPause));
    }, wait);
  }

  private settled(): void {
    this.teller.tell(this.places.all());
    if (!this.missed) return;
    this.missed = false;
    for (const reader of this.places.all()) this.readAll(reader);
    this.searchAfter(soon);
  }

  private readAll(reader: PlaceReader): void {
    const elements = orNothing(() => reader.elements((root) => this.watch(root))) ?? [];
    if (reader.conversation.read === 0)
      for (const element of elements.slice(0, -mostHistory)) this.passedOver.add(element);
    for (const element of elements) if (!this.passedOver.has(element)) this.enqueue(reader, element);
  }

  private enqueue(reader: PlaceReader, element: Element): void {
    let task = this.tasks.get(element);
    if (task?.reader !== reader) {
      task = { reader, element };
      this.tasks.set(element, task);
    }
    this.queue.add(task);
  }

  /** A shadow root is not seen from outside: each gets watched by itself. */
  private watch(root: Document | ShadowRoot): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, { childList: true, subtree: true, characterData: true });
  }

  private begin(): void {
    if (location.href !== this.address || this.places.dropGone()) this.searchAfter(soon);
    const now = Date.now();
    for (const reader of this.places.all()) if (reader.moved(now)) this.readAll(reader);
  }

  private changed(record: MutationRecord): void {
    const { target, type } = record;
    const reader = this.places.around(target);
    if (!reader) {
      if (type !== 'childList' || record.addedNodes.length === 0) return;
      if (nodeTypeOf(target) === 1) this.places.grow(target as Element);
      this.searchAfter(this.pause);
      return;
    }
    const { place } = reader;
    const touched = new Set<Element>();
    // Text set into an old node arrives as a change of its children.
    if (target !== place.container) for (const one of messagesAround(place, target)) touched.add(one);
    for (const node of record.addedNodes) {
      for (const one of messagesAround(place, node)) touched.add(one);
      for (const one of messagesInside(place, node)) touched.add(one);
      if (nodeTypeOf(node) === 1 && tagOf(node as Element).includes('-')) this.searchAfter(soon);
    }
    for (const element of touched) this.enqueue(reader, element);
  }

  private read({ reader, element }: Task): void {
    if (!isInPage(element)) return;
    // Passed over and then touched: more often a button or a counter in it than other words.
    const old = this.passedOver.delete(element);
    for (const report of reader.read(element, Date.now(), old)) this.sender.add(reader.conversation, report);
  }

  private answered(conversation: OpenConversation, screened: Screened): void {
    for (const { incident, messages } of screened.wanted) {
      const lines = conversation.lines.near(messages);
      if (lines.length > 0)
        ask('incidents/words', { incident, messages: lines }).catch(() => this.life.alive());
    }
    this.warner.show(
      conversation,
      screened,
      (element): Place | undefined => this.places.around(element)?.place,
    );
  }
}
