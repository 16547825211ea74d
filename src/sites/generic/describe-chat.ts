import type { Part, Place, Site, TimePart } from '../site';
import type { Group } from './candidate-groups';
import { besideName, type ItemParts, partsOf } from './item-parts';
import { directionOf } from './own-messages';
import { selectorFor, steadyNames } from './selector-for';
import { composerNear } from './surroundings';
import { messageNames, readerNames } from './words';

/** A group with what its sampled items hold, and the site they describe. */
export interface Description {
  group: Group;
  place: Place;
  parts: ItemParts[];
  sample: Element[];
  /** How plainly there is a place to write beside it, as `composerNear` says. */
  composer: 0 | 1 | 3;
}

const notText =
  'blockquote,time,button,form,[class*="quot" i],[class*="edited" i],[class*="reaction" i],[class*="signature" i],[class*="reply-to" i]';
const lasting = /^(?=.*\d)[\w:.@$=+/-]{6,100}$|^[0-9a-f-]{16,}$/i;

const sampleOf = (items: Element[]): Element[] =>
  items.length <= 12 ? items : [...items.slice(0, 4), ...items.slice(-8)];

/** The selectors most items agree on, joined. */
const agreed = (selectors: string[]): string => {
  const votes = new Map<string, number>();
  for (const selector of selectors) votes.set(selector, (votes.get(selector) ?? 0) + 1);
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const top = ranked[0];
  if (!top) return '';
  if (top[1] >= selectors.length * 0.7) return top[0];
  return ranked
    .filter(([selector, count]) => selector && count >= Math.max(1, selectors.length * 0.15))
    .slice(0, 4)
    .map(([selector]) => selector)
    .join(', ');
};

const idOf = (items: Element[]): Part | undefined => {
  for (const attribute of [
    'data-message-id',
    'data-msg-id',
    'data-mid',
    'data-comment-id',
    'data-post-id',
    'data-event-id',
    'data-id',
    'data-key',
    'id',
  ]) {
    const values = items.map((item) => item.getAttribute(attribute) ?? '');
    if (values.every((value) => lasting.test(value)) && new Set(values).size === values.length)
      return { attribute };
  }
  return undefined;
};

const timeOf = (items: Element[], parts: ItemParts[]): TimePart | undefined => {
  const seconds = items.every((item) => /^\d{10}(?:\.\d+)?$/.test(item.getAttribute('data-timestamp') ?? ''));
  const milliseconds = items.every((item) => /^\d{13}$/.test(item.getAttribute('data-timestamp') ?? ''));
  if (seconds || milliseconds)
    return { attribute: 'data-timestamp', as: seconds ? 'seconds' : 'milliseconds' };
  for (const attribute of ['data-time', 'data-isodate', 'data-datetime', 'timestamp']) {
    const values = items.flatMap((item) => {
      const on = item.hasAttribute(attribute) ? item : item.querySelector(`[${attribute}]`);
      return on ? [on.getAttribute(attribute) ?? ''] : [];
    });
    if (values.length < items.length * 0.7) continue;
    const onItem = items.every((item) => item.hasAttribute(attribute));
    const where = { ...(onItem ? {} : { find: `[${attribute}]` }), attribute };
    if (values.every((value) => /^\d{13}$/.test(value))) return { ...where, as: 'milliseconds' };
    if (values.every((value) => /^\d{4}-\d\d-\d\dT\d\d:/.test(value))) return { ...where, as: 'iso' };
  }
  const dated = parts.filter((part) => /\d{4}-\d\d-\d\dT?/.test(part.time?.getAttribute('datetime') ?? ''));
  return dated.length >= parts.length / 2
    ? { find: '[datetime]', attribute: 'datetime', as: 'iso' }
    : undefined;
};

/** The bubbles in what looked like one text; the text itself where there are none. */
const bubbleIn = (text: Element): Element => {
  const [first, second] = text.children;
  const shared = first && steadyNames(first).find((name) => messageNames.test(name));
  return first && second && shared && second.classList.contains(shared) ? first : text;
};

/** The same where one of several has bubbles: a single bubble has no sibling to show that it is one. */
const firstBubble = (text: Element): Element => {
  const first = text.firstElementChild;
  return first && steadyNames(first).some((name) => messageNames.test(name)) ? first : text;
};

/** Several texts under one name: the texts are the messages and the item is their group. */
const textsAreMessages = (items: Element[], itemSelector: string, textSelector: string): boolean => {
  if (!textSelector || textSelector.startsWith(':scope')) return false;
  const several = items.filter((item) => {
    const texts = [...item.querySelectorAll(textSelector)];
    const mine = texts.filter(
      (text) => itemSelector.startsWith(':scope') || text.closest(itemSelector) === item,
    );
    return (
      mine.length > 1 && !mine.some((text) => mine.some((other) => other !== text && other.contains(text)))
    );
  });
  return several.length >= Math.max(1, items.length * 0.15);
};

/** Describes a group as if somebody had written a site for it; nothing where no texts stand out. */
export const describeChat = (group: Group, name: string): Description | undefined => {
  const { container, items, selector } = group;
  const sample = sampleOf(items);
  const nested = (element: Element) => !selector.startsWith(':scope') && element.matches(selector);
  const parts = sample.map((item) => partsOf(item, nested));
  const withText = sample.flatMap((item, i) => (parts[i]?.text ? [{ item, part: parts[i] }] : []));
  if (withText.length < sample.length * 0.5) return undefined;
  const stacked = withText.some(({ part }) => bubbleIn(part.text!) !== part.text);
  if (stacked) for (const { part } of withText) part.text = firstBubble(part.text!);
  const textSelector = agreed(withText.map(({ item, part }) => selectorFor(part.text!, item)));
  const named = sample.flatMap((item, i) => (parts[i]?.author ? [selectorFor(parts[i].author, item)] : []));
  const authorSelector = agreed(named.filter((found) => found !== ''));
  const grouped = textsAreMessages(sample, selector, textSelector);
  const author: Part | undefined = authorSelector
    ? {
        find: authorSelector,
        leaveOut: besideName,
        match:
          /^[\s([<]*(?:[@+%~&](?=[\w[\]\\`^{|}-]+$))?(.*?)[\s\])>]*(?:[:：]|says:?|说[:：]?|写道[:：]?)?$/,
      }
    : undefined;
  const site: Site = {
    name,
    hosts: [],
    shape: 'chat',
    container: '',
    messages: [grouped ? `${selector.startsWith(':scope') ? '' : `${selector} `}${textSelector}` : selector],
    text: {
      ...(textSelector && !grouped ? { find: textSelector } : {}),
      leaveOut: [
        notText,
        ...(authorSelector && !authorSelector.includes(':scope') ? [authorSelector] : []),
      ].join(),
    },
    ...(author ? { author, carryAuthor: named.length < sample.length * 0.95 } : {}),
    ...(grouped ? { authorGroup: selector.replace(':scope > ', '') } : {}),
    titleNamesOther: true,
    self: {
      mark: (message) => directionOf(message, container) === 'own',
      others: (message) => directionOf(message, container) === 'other',
      called: readerNames,
    },
    conversation: {},
    confirmedOn: '',
    basis: 'found by its structure',
    candidates: true,
  };
  const id = grouped ? undefined : idOf(sample);
  const time = timeOf(sample, parts);
  if (id) site.id = id;
  if (time) site.time = time;
  return { group, place: { site, container }, parts, sample, composer: composerNear(container) };
};
