import { Listener } from '../detect/listen';
import type { ConversationRef, CueReport } from '../model';
import { conversationOf } from '../sites/conversation-of';
import { messageElements, type ReadMessage, readMessage } from '../sites/read-messages';
import type { Place } from '../sites/site';
import { KeptLines } from './kept-lines';
import { KnownMessages } from './known-messages';
import { LineOrder, listsNewestFirst } from './line-order';
import { pageAddress } from './page-address';

/** What is there when a conversation is opened goes on arriving for about this long, in ms. */
const settling = 1000;
/** A conversation that stayed empty this long, in ms, was empty: its first message is new. */
const quiet = 8000;
/** A message the page dates earlier than this before the conversation was opened was not written just now. */
const leeway = 120_000;

/** One conversation as this tab knows it. */
export interface OpenConversation {
  ref: ConversationRef;
  lines: KeptLines;
  known: KnownMessages;
  listener: Listener;
  openedAt: number;
  read: number;
  unsigned: number;
  /** Lines without anybody's name. */
  counted: number;
}

/** Reads one place of a page, message by message, and tells new ones from what was there before. */
export class PlaceReader {
  conversation: OpenConversation;
  /** When the place was opened with this conversation, and when its first message was read; 0 before. */
  openedAt = 0;
  private firstAt = 0;
  private again = false;
  private order: LineOrder | undefined;
  /** What each counted element showed last: they are given to line after line. */
  private readonly shown = new WeakMap<Element, string>();

  constructor(
    readonly place: Place,
    private readonly conversations: Map<string, OpenConversation>,
    now: number,
  ) {
    this.conversation = this.open(now);
  }

  /** Elements of all messages now in the place, oldest first. */
  elements(passed?: (root: ShadowRoot) => void): Element[] {
    const elements = messageElements(this.place, passed);
    const [first] = elements;
    return first && listsNewestFirst(first, this.place.container) ? elements.reverse() : elements;
  }

  /** True when the place now shows another conversation, which has been opened instead. */
  moved(now: number): boolean {
    const ref = conversationOf(this.place, pageAddress());
    if (ref.id === this.conversation.ref.id && ref.site === this.conversation.ref.site) return false;
    this.conversation = this.open(now);
    return true;
  }

  /**
   * The cues of one message, once, and of lines before it that lend context; none where it was read before. `old`: it
   * is known to be history.
   */
  read(element: Element, now: number, old = false): CueReport[] {
    const message = readMessage(this.place, element, now);
    if (!message) return [];
    if (this.place.site.counted) {
      if (this.shown.get(element) !== message.text) this.conversation.counted++;
      this.shown.set(element, message.text);
      return [];
    }
    if (this.firstAt === 0) this.firstAt = now;
    this.order ??= new LineOrder(listsNewestFirst(element, this.place.container));
    const { conversation, order } = this;
    const id = conversation.known.take(message, (other, wanted) => this.shows(other, wanted, now));
    if (id !== undefined) order.forget(element);
    const fresh = id !== undefined && !old && this.isFresh(message, id, now);
    order.stands(element);
    if (id === undefined) return [];
    const named: ReadMessage = { ...message, id, at: this.timeOf(message, fresh, now) };
    conversation.lines.add(named);
    conversation.read++;
    if (message.author.role === 'unknown') conversation.unsigned++;
    return conversation.listener.hear(named, fresh);
  }

  private shows(element: Element, id: string, now: number): boolean {
    return readMessage(this.place, element, now)?.id === id;
  }

  private open(now: number): OpenConversation {
    const ref = conversationOf(this.place, pageAddress());
    this.order = undefined;
    this.openedAt = now;
    this.firstAt = 0;
    const key = `${ref.site}\n${ref.id}`;
    const before = this.conversations.get(key);
    this.again = before !== undefined;
    const open = before ?? {
      ref,
      lines: new KeptLines(),
      known: new KnownMessages(),
      listener: new Listener(),
      openedAt: now,
      read: 0,
      unsigned: 0,
      counted: 0,
    };
    this.conversations.set(key, open);
    return open;
  }

  private isFresh(message: ReadMessage, id: string, now: number): boolean {
    if (message.timed && message.at < this.conversation.openedAt - leeway) return false;
    const waited = now - this.firstAt >= settling || this.firstAt - this.openedAt >= quiet;
    if (!waited && !this.again) return false;
    const below = this.order?.isNewest(message.element);
    // Shown again: what stands below a line known from before came in the meantime.
    if (!waited) return below === true;
    if (id.includes('~') || this.place.site.shape === 'comments') return true;
    // No known line left means a jump to somewhere else in the list, except in a conversation that was empty.
    return below ?? this.conversation.read === 0;
  }

  /** Undated lines of before get the time of opening, in the order they stand, so that they come first. */
  private timeOf(message: ReadMessage, fresh: boolean, now: number): number {
    if (message.timed) return Math.min(message.at, now);
    return fresh ? now : this.conversation.openedAt - 60_000 + this.conversation.read;
  }
}
