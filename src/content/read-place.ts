import { reportOf } from '../detect/watch-conversation';
import type { ConversationRef, CueReport } from '../model';
import { conversationOf } from '../sites/conversation-of';
import { messageElements, type ReadMessage, readMessage } from '../sites/read-messages';
import type { Place } from '../sites/site';
import { stableId } from '../sites/stable-id';
import { KeptLines } from './kept-lines';

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
  openedAt: number;
  /** When the first message was read; 0 before. */
  firstAt: number;
  /** Words of each message already read, by id, as a hash. */
  known: Map<string, string>;
  read: number;
  unsigned: number;
}

/** Reads one place of a page, message by message, and tells new ones from what was there before. */
export class PlaceReader {
  conversation: OpenConversation;
  private last: Element | undefined;

  constructor(
    readonly place: Place,
    private readonly conversations: Map<string, OpenConversation>,
    now: number,
  ) {
    this.conversation = this.open(now);
  }

  /** Elements of all messages now in the place. */
  elements(passed?: (root: ShadowRoot) => void): Element[] {
    return messageElements(this.place, passed);
  }

  /** True when the place now shows another conversation, which has been opened instead. */
  moved(now: number): boolean {
    const ref = conversationOf(this.place, new URL(location.href));
    if (ref.id === this.conversation.ref.id && ref.site === this.conversation.ref.site) return false;
    this.conversation = this.open(now);
    return true;
  }

  /** The cues of one message, once; nothing where it was read before with the same words. */
  read(element: Element, now: number): CueReport | undefined {
    const message = readMessage(this.place, element, now);
    if (!message) return undefined;
    const { known, lines } = this.conversation;
    if (this.conversation.firstAt === 0) this.conversation.firstAt = now;
    const words = stableId(message.text);
    const before = known.get(message.id);
    if (before === words) return undefined;
    known.set(message.id, words);
    const fresh = this.isFresh(message, now, before !== undefined);
    this.last = laterOf(this.last, element);
    // An edit is a message of its own: what was said before it stays said.
    const id = before === undefined ? message.id : `${message.id}~${words}`.slice(0, 200);
    const named: ReadMessage = { ...message, id, at: this.timeOf(message, fresh, now) };
    lines.add(named);
    this.conversation.read++;
    if (message.author.role === 'unknown') this.conversation.unsigned++;
    return reportOf(named, fresh);
  }

  private open(now: number): OpenConversation {
    const ref = conversationOf(this.place, new URL(location.href));
    this.last = undefined;
    const key = `${ref.site}\n${ref.id}`;
    const open = this.conversations.get(key) ?? {
      ref,
      lines: new KeptLines(),
      openedAt: now,
      firstAt: 0,
      known: new Map(),
      read: 0,
      unsigned: 0,
    };
    this.conversations.set(key, open);
    return open;
  }

  private isFresh(message: ReadMessage, now: number, edited: boolean): boolean {
    const { openedAt, firstAt } = this.conversation;
    if (message.timed && message.at < openedAt - leeway) return false;
    if (now - firstAt < settling && firstAt - openedAt < quiet) return false;
    if (edited || this.place.site.shape === 'comments') return true;
    // Above what is known: loaded by scrolling up.
    return !this.last || !isBefore(message.element, this.last);
  }

  /** Undated lines of before get the time of opening, in the order they stand, so that they come first. */
  private timeOf(message: ReadMessage, fresh: boolean, now: number): number {
    if (message.timed) return Math.min(message.at, now);
    return fresh ? now : this.conversation.openedAt - 60_000 + this.conversation.read;
  }
}

const isBefore = (a: Element, b: Element): boolean =>
  a !== b &&
  a.isConnected &&
  b.isConnected &&
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function laterOf(a: Element | undefined, b: Element): Element {
  return a?.isConnected && !isBefore(a, b) ? a : b;
}
