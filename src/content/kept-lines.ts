import type { KeptMessage } from '../model';
import type { ReadMessage } from '../sites/read-messages';

/** Lines of a conversation whose words stay in memory, so that the few around a finding can be kept. */
const mostLines = 60;
/** Lines before and after each wanted one. */
const around = 4;

/** The last lines of one conversation, oldest first. Nothing of it leaves the tab unless an incident asks for it. */
export class KeptLines {
  private lines: KeptMessage[] = [];
  private readonly elements = new Map<string, WeakRef<Element>>();

  add({ id, author, at, text, element }: ReadMessage): void {
    if (this.elements.has(id)) this.lines = this.lines.filter((line) => line.id !== id);
    let after = this.lines.length;
    while (after > 0 && (this.lines[after - 1] as KeptMessage).at > at) after--;
    this.lines.splice(after, 0, { id, author, at, text });
    this.elements.set(id, new WeakRef(element));
    const gone = this.lines.length > mostLines ? this.lines.shift() : undefined;
    if (gone) this.elements.delete(gone.id);
  }

  line(id: string): KeptMessage | undefined {
    return this.lines.find((line) => line.id === id);
  }

  element(id: string): Element | undefined {
    return this.elements.get(id)?.deref();
  }

  /** The wanted lines with those around them, in order. */
  near(wanted: readonly string[]): KeptMessage[] {
    const places = wanted.map((id) => this.lines.findIndex((line) => line.id === id)).filter((at) => at >= 0);
    return this.lines.filter((_, at) => places.some((place) => Math.abs(place - at) <= around));
  }
}
