import { isInPage } from '../sites/past-names';
import type { ReadMessage } from '../sites/read-messages';
import { stableId } from '../sites/stable-id';

/** As many as somebody scrolls through in one sitting; a stream of thousands must not fill the memory. */
const mostKnown = 5000;
/** The same words by the same person, undated and all on the page at once: more of them tell nothing new. */
const mostAlike = 20;

interface Known {
  words: string;
  element: WeakRef<Element>;
}

/** Which messages of one conversation were read already. */
export class KnownMessages {
  private readonly known = new Map<string, Known>();

  /**
   * The id under which a message is new; undefined where it was read before. An edit is new under an id of its
   * own: what was said before it stays said. `shows` tells whether an element still shows the message with that id.
   */
  take(message: ReadMessage, shows: (element: Element, id: string) => boolean): string | undefined {
    // What has no id of its own is known by its words already.
    const words = message.named ? stableId(message.text) : '';
    const id = message.named ? this.idOfNamed(message, words) : this.idOfAlike(message, shows);
    if (id === undefined || this.known.has(id)) return undefined;
    this.known.set(id, { words, element: new WeakRef(message.element) });
    if (this.known.size > mostKnown) {
      const [oldest] = this.known.keys();
      if (oldest !== undefined) this.known.delete(oldest);
    }
    return id;
  }

  private idOfNamed(message: ReadMessage, words: string): string {
    const before = this.known.get(message.id);
    return before && before.words !== words ? `${message.id}~${words}` : message.id;
  }

  /**
   * A message without an id of its own, met again: in another element while the first still stands there it was
   * said twice; else the page drew it anew.
   */
  private idOfAlike(
    { id, element }: ReadMessage,
    shows: (element: Element, id: string) => boolean,
  ): string | undefined {
    for (let n = 1; n <= mostAlike; n++) {
      const name = n === 1 ? id : `${id}#${n}`;
      const before = this.known.get(name);
      if (!before) return name;
      const holder = before.element.deref();
      if (holder === element) return undefined;
      if (!holder || !isInPage(holder) || !shows(holder, id)) {
        before.element = new WeakRef(element);
        return undefined;
      }
    }
    return undefined;
  }
}
