import { isInPage, nextOf, parentOf, placeOf, previousOf } from '../sites/past-names';

/** Enough to have one left after a virtual list has dropped most of what it showed. */
const mostLines = 60;

const isBefore = (a: Element, b: Element): boolean =>
  (placeOf(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Where the newest known lines of a conversation stand, to tell what came below them from what came above. */
export class LineOrder {
  private readonly lines = new Set<Element>();
  private newest: Element | undefined;

  /** `newestFirst`: the page turns the list round, so that what comes first in it is the newest. */
  constructor(private readonly newestFirst: boolean) {}

  /** A known line stands here. */
  stands(element: Element): void {
    this.lines.delete(element);
    this.lines.add(element);
    if (!this.newest || !isInPage(this.newest) || this.isLater(element, this.newest)) this.newest = element;
    if (this.lines.size <= mostLines) return;
    for (const oldest of this.lines) {
      this.forget(oldest);
      break;
    }
  }

  /** What stood here is gone: the element was given to another message. */
  forget(element: Element): void {
    this.lines.delete(element);
    if (this.newest === element) this.newest = undefined;
  }

  /** True below all known lines; false above one, and undefined where no known line is left on the page. */
  isNewest(element: Element): boolean | undefined {
    if (!this.newest || !isInPage(this.newest)) this.newest = this.findNewest();
    return this.newest && (this.follows(element, this.newest) || !this.isLater(this.newest, element));
  }

  private findNewest(): Element | undefined {
    let newest: Element | undefined;
    for (const line of this.lines) {
      if (!isInPage(line)) this.lines.delete(line);
      else if (!newest || this.isLater(line, newest)) newest = line;
    }
    return newest;
  }

  /** The usual case, and by far the cheapest to see: among 10,000 siblings the browser counts its way. */
  private follows(a: Element, b: Element): boolean {
    return (this.newestFirst ? previousOf(b) : nextOf(b)) === a;
  }

  private isLater(a: Element, b: Element): boolean {
    if (this.follows(a, b)) return true;
    return a !== b && (this.newestFirst ? isBefore(a, b) : isBefore(b, a));
  }
}

/** Whether a chat lists its newest line first and turns the list round by style, as many do. */
export const listsNewestFirst = (line: Element, container: Element): boolean => {
  for (let up = parentOf(line); up; up = parentOf(up)) {
    if (getComputedStyle(up).flexDirection === 'column-reverse') return true;
    if (up === container) return false;
  }
  return false;
};
