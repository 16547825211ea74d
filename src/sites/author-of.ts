import type { Author } from '../model';
import { elementOf, readPart } from './read-part';
import type { Place, SelfMark, Site } from './site';

const unknown: Author = { role: 'unknown', name: '' };
// Nobody writes this many in a row without the page naming them again; bounds the walk on hostile pages.
const longestRun = 200;

const shows = (message: Element, mark: SelfMark['mark']): boolean => {
  if (typeof mark === 'function') return mark(message);
  return mark !== undefined && (message.matches(mark) || message.querySelector(mark) !== null);
};

/** Where the name of this message's author stands: in it, in its group, or in one of the messages before it. */
const headOf = (site: Site, message: Element): Element | null => {
  if (!site.author) return null;
  if (elementOf(message, site.author)) return message;
  if (site.authorGroup) {
    const group = message.closest(site.authorGroup);
    if (group && elementOf(group, site.author)) return group;
  }
  if (!site.carryAuthor) return null;
  const own = shows(message, site.self?.mark);
  let before = message.previousElementSibling;
  for (let i = 0; before && i < longestRun; i++, before = before.previousElementSibling) {
    if (elementOf(before, site.author)) return shows(before, site.self?.mark) === own ? before : null;
  }
  return null;
};

const sameOwner = (self: SelfMark | undefined, head: Element): boolean => {
  for (const { shown, of } of self?.owners ?? []) {
    const here = readPart(head, of);
    if (here && here === readPart(head.ownerDocument, shown)) return true;
  }
  return false;
};

/** Who wrote a message. `self` only where the page shows it; a name makes an `other`; else `unknown`. */
export const authorOf = (place: Place, message: Element): Author => {
  const { site } = place;
  const head = headOf(site, message);
  const name = head && site.author ? readPart(head, site.author) : '';
  if (shows(message, site.self?.mark)) return { role: 'self', name };
  if (site.self?.called?.includes(name)) return { role: 'self', name: '' };
  if (head && sameOwner(site.self, head)) return { role: 'self', name };
  if (name && site.self?.partner && readPart(place.container, site.self.partner) !== name) return unknown;
  if (name) return { role: 'other', name };
  if (!shows(message, site.self?.others)) return unknown;
  const title = site.titleNamesOther && site.conversation.title;
  return { role: 'other', name: title ? readPart(message.ownerDocument, title) : '' };
};
