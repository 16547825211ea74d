import { orNothing } from '../sites/or-nothing';
import { contains, isInPage, rootOf } from '../sites/past-names';
import type { Place } from '../sites/site';
import { type OpenConversation, PlaceReader } from './read-place';

/** Elements whose growth is remembered, and conversations kept after one has gone on to another. */
const mostGrown = 40;
const mostConversations = 20;

/** After this many messages the description of a place stands: a new one would give them new ids. */
const enoughToKeep = 6;

const overlap = (a: Element, b: Element): boolean => contains(a, b) || contains(b, a);

const sameReading = (a: Place, b: Place): boolean =>
  a.site.messages.join() === b.site.messages.join() && a.site.text.find === b.site.text.find;

/** The places of this page that are being read, and the conversations that were seen in them. */
export class OpenPlaces {
  private readonly readers = new Map<Element, PlaceReader>();
  private readonly conversations = new Map<string, OpenConversation>();
  /** How often an element outside them gained children while we watched. */
  readonly grown = new Map<Element, number>();

  all(): PlaceReader[] {
    return [...this.readers.values()];
  }

  /** Opens those that are not open yet, or are described better now; they are to be read from the beginning. */
  take(places: readonly Place[], now: number): PlaceReader[] {
    this.dropGone();
    return places.flatMap((place) => {
      if (!isInPage(place.container)) return [];
      const open = this.readers.get(place.container);
      if (open && (open.conversation.read >= enoughToKeep || sameReading(open.place, place))) return [];
      const clash = [...this.readers.keys()].some(
        (other) => other !== place.container && overlap(other, place.container),
      );
      if (clash) return [];
      const reader = orNothing(() => new PlaceReader(place, this.conversations, now));
      if (!reader) return [];
      this.readers.set(place.container, reader);
      this.forgetOldest();
      return [reader];
    });
  }

  /** True when a place has left the page. */
  dropGone(): boolean {
    let gone = false;
    for (const container of this.readers.keys()) {
      if (isInPage(container)) continue;
      this.readers.delete(container);
      gone = true;
    }
    return gone;
  }

  /** The place a node stands in, also through shadow roots. */
  around(node: Node): PlaceReader | undefined {
    for (const [container, reader] of this.readers) {
      let at: Node | null = node;
      while (at) {
        if (contains(container, at)) return reader;
        const root: Node = rootOf(at);
        at = root.nodeType === 11 ? (root as ShadowRoot).host : null;
      }
    }
    return undefined;
  }

  grow(element: Element): void {
    const times = (this.grown.get(element) ?? 0) + 1;
    this.grown.delete(element);
    this.grown.set(element, Math.min(times, 20));
    if (this.grown.size <= mostGrown) return;
    const [first] = this.grown.keys();
    if (first) this.grown.delete(first);
  }

  private forgetOldest(): void {
    const inUse = new Set(this.all().map((reader) => reader.conversation));
    for (const [key, conversation] of this.conversations) {
      if (this.conversations.size <= mostConversations) return;
      if (!inUse.has(conversation)) this.conversations.delete(key);
    }
  }
}
