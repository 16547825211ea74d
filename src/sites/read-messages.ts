import type { Message } from '../model';
import { authorOf } from './author-of';
import { findAll } from './path';
import { elementOf, readPart } from './read-part';
import type { Place } from './site';
import { stableId } from './stable-id';
import { textOf } from './text-of';
import { timeOf } from './time-of';

/** A message with where it stands. `at` is the page's own time where `timed`, else the time of reading. */
export interface ReadMessage extends Message {
  element: Element;
  timed: boolean;
  /** True where `id` is the site's own: the same id with other words is an edit. */
  named: boolean;
}

/** The element that holds the words of a message. */
export const wordsOf = (place: Place, message: Element): Element | null =>
  elementOf(message, place.site.text);

/** One message, or nothing where there are no words in it (a picture, a notice that somebody joined). */
export const readMessage = (place: Place, element: Element, now: number): ReadMessage | undefined => {
  const { site } = place;
  const words = wordsOf(place, element);
  const text = words ? textOf(words, site.text.leaveOut) : '';
  if (!text) return undefined;
  const author = authorOf(place, element);
  const at = timeOf(element, site.time);
  const own = site.id ? readPart(element, site.id) : '';
  const stamp = site.stamp ? readPart(element, site.stamp) : (at?.toString() ?? '');
  const id = own ? own.slice(0, 120) : stableId(author.role, author.name, text, stamp);
  return { id, author, text, at: at ?? now, element, timed: at !== undefined, named: own !== '' };
};

/** The elements of all messages in a place, in the order of the page where it is not in shadow roots. */
export const messageElements = (place: Place, passed?: (root: ShadowRoot) => unknown): Element[] =>
  place.site.messages.flatMap((path) => findAll(place.container, path, passed));

/** All messages of a place. */
export const readMessages = (place: Place, now: number): ReadMessage[] =>
  messageElements(place).flatMap((element) => readMessage(place, element, now) ?? []);
