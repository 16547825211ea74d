import type { Author } from '../model';
import { closest, findIn, matches, pageOf, previousOf } from './past-names';
import { elementOf, readPart, valueIn } from './read-part';
import type { Place, SelfMark, Side, Site } from './site';

const unknown: Author = { role: 'unknown', name: '' };
// Nobody writes this many in a row without the page naming them again; bounds the walk on hostile pages.
const longestRun = 200;

const shows = (message: Element, mark: string | undefined): boolean =>
  mark !== undefined && (matches(message, mark) || findIn(message, mark) !== null);

/** Whose a message is by how the page marks it. */
const sideOf = (self: SelfMark | undefined, message: Element): Side => {
  if (!self) return '';
  if (self.side) return self.side(message);
  if (shows(message, self.mark)) return 'own';
  return shows(message, self.others) ? 'other' : '';
};

interface Head {
  /** The message, group or message before it that names the author. */
  head: Element;
  named: Element;
}

/** Where the name of this message's author stands: in it, in its group, or in one of the messages before it. */
const headOf = (site: Site, message: Element, side: Side): Head | undefined => {
  const { author } = site;
  if (!author) return undefined;
  const here = elementOf(message, author);
  if (here) return { head: message, named: here };
  if (site.authorGroup) {
    const head = closest(message, site.authorGroup);
    const named = head && elementOf(head, author);
    if (named) return { head, named };
  }
  if (!site.carryAuthor) return undefined;
  let head = previousOf(message);
  for (let i = 0; head && i < longestRun; i++, head = previousOf(head)) {
    const named = elementOf(head, author);
    if (named) return (sideOf(site.self, head) === 'own') === (side === 'own') ? { head, named } : undefined;
  }
  return undefined;
};

const sameOwner = (self: SelfMark | undefined, head: Element): boolean => {
  for (const { shown, of } of self?.owners ?? []) {
    const here = readPart(head, of);
    if (here && here === readPart(pageOf(head), shown)) return true;
  }
  return false;
};

/** Who wrote a message. `self` only where the page shows it; a name makes an `other`; else `unknown`. */
export const authorOf = (place: Place, message: Element): Author => {
  const { site } = place;
  const { self } = site;
  const side = sideOf(self, message);
  const found = headOf(site, message, side);
  const name = found && site.author ? valueIn(found.named, site.author) : '';
  if (side === 'own') return { role: 'self', name };
  if (self?.called?.includes(name)) return { role: 'self', name: '' };
  if (found && sameOwner(self, found.head)) return { role: 'self', name };
  if (name && self?.partner && readPart(place.container, self.partner) !== name) return unknown;
  if (name) return { role: 'other', name };
  if (side !== 'other') return unknown;
  const title = site.titleNamesOther && site.conversation.title;
  return { role: 'other', name: title ? readPart(pageOf(message), title) : '' };
};
