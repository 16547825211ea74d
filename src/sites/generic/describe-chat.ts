import { attributeOf, closest, contains, findAllIn, findIn, hasAttribute, matches } from '../past-names';
import type { Part, Place, Site, TimePart } from '../site';
import { textOf } from '../text-of';
import { agreed, agreedTexts } from './agreed-selector';
import { bubbleIn, bubbleNameIn } from './bubbles';
import type { Group } from './candidate-groups';
import { besideName, type ItemParts, partsOf } from './item-parts';
import { directionOf } from './own-messages';
import { selectorFor } from './selector-for';
import { composerNear } from './surroundings';
import { readerNames } from './words';

/** A group with what its sampled items hold, and the site they describe. */
export interface Description {
  group: Group;
  place: Place;
  parts: ItemParts[];
  sample: Element[];
  /** How plainly there is a place to write beside it, as `composerNear` says. */
  composer: 0 | 1 | 3;
}

const notTexts = [
  'blockquote',
  'time',
  'button',
  'form',
  '[class*="quot" i]',
  '[class*="edited" i]',
  '[class*="reaction" i]',
  '[class*="signature" i]',
  '[class*="reply-to" i]',
  '[class*="placeholder" i]',
];
const quotes = 'blockquote,[class*="quot" i],[class*="replied" i],[class*="reply-to" i]';
const lasting = /^(?=.*\d)[\w:.@$=+/-]{6,100}$|^[0-9a-f-]{16,}$/i;

const sampleOf = (items: Element[]): Element[] =>
  items.length <= 12 ? items : [...items.slice(0, 4), ...items.slice(-8)];

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
    const values = items.map((item) => attributeOf(item, attribute) ?? '');
    if (values.every((value) => lasting.test(value)) && new Set(values).size === values.length)
      return { attribute };
  }
  return undefined;
};

const timeOf = (items: Element[], parts: ItemParts[]): TimePart | undefined => {
  const seconds = items.every((item) => /^\d{10}(?:\.\d+)?$/.test(attributeOf(item, 'data-timestamp') ?? ''));
  const milliseconds = items.every((item) => /^\d{13}$/.test(attributeOf(item, 'data-timestamp') ?? ''));
  if (seconds || milliseconds)
    return { attribute: 'data-timestamp', as: seconds ? 'seconds' : 'milliseconds' };
  for (const attribute of ['data-time', 'data-isodate', 'data-datetime', 'timestamp']) {
    const values = items.flatMap((item) => {
      const on = hasAttribute(item, attribute) ? item : findIn(item, `[${attribute}]`);
      return on ? [attributeOf(on, attribute) ?? ''] : [];
    });
    if (values.length < items.length * 0.7) continue;
    const onItem = items.every((item) => hasAttribute(item, attribute));
    const where = { ...(onItem ? {} : { find: `[${attribute}]` }), attribute };
    if (values.every((value) => /^\d{13}$/.test(value))) return { ...where, as: 'milliseconds' };
    if (values.every((value) => /^\d{4}-\d\d-\d\dT\d\d:/.test(value))) return { ...where, as: 'iso' };
  }
  const dated = parts.filter((part) =>
    /\d{4}-\d\d-\d\dT?/.test((part.time && attributeOf(part.time, 'datetime')) ?? ''),
  );
  return dated.length >= parts.length / 2
    ? { find: '[datetime]', attribute: 'datetime', as: 'iso' }
    : undefined;
};

/** What of them may be left out: "select-to-quote" may be the name of what is around all words of every message. */
const leftOut = (texts: { text: Element; item: Element }[]): string[] =>
  notTexts.filter((selector) => {
    const kept = texts.filter(({ text, item }) => {
      const around = closest(text, selector);
      if (around !== null && contains(item, around)) return false;
      return textOf(text, selector).length * 2 > textOf(text).length;
    });
    return kept.length > texts.length * 0.1;
  });

/** Several texts under one name: the texts are the messages and the item is their group. */
const textsAreMessages = (items: Element[], itemSelector: string, textSelector: string): boolean => {
  if (!textSelector || textSelector.startsWith(':scope')) return false;
  const several = items.filter((item) => {
    const texts = [...findAllIn(item, textSelector)].filter((text) => !closest(text, quotes));
    const mine = texts.filter(
      (text) => itemSelector.startsWith(':scope') || closest(text, itemSelector) === item,
    );
    return (
      mine.length > 1 && !mine.some((text) => mine.some((other) => other !== text && contains(other, text)))
    );
  });
  return several.length >= Math.max(1, items.length * 0.15);
};

/** Describes a group as if somebody had written a site for it; nothing where no texts stand out. */
export const describeChat = (group: Group, name: string): Description | undefined => {
  const { container, items, selector } = group;
  const sample = sampleOf(items);
  const nested = (element: Element) => !selector.startsWith(':scope') && matches(element, selector);
  const parts = sample.map((item) => partsOf(item, nested));
  const withText = sample.flatMap((item, i) => (parts[i]?.text ? [{ item, part: parts[i] }] : []));
  if (withText.length < sample.length * 0.5) return undefined;
  const bubble = bubbleNameIn(withText.map(({ part }) => part.text!));
  if (bubble) for (const { part } of withText) part.text = bubbleIn(part.text!, bubble);
  const textSelector = agreedTexts(
    withText.map(({ item, part }) => selectorFor(part.text!, item)),
    withText.map(({ item }) => item),
  );
  const named = sample.flatMap((item, i) => (parts[i]?.author ? [selectorFor(parts[i].author, item)] : []));
  const authorSelector = agreed(named.filter((found) => found !== ''));
  const grouped = textsAreMessages(sample, selector, textSelector);
  const author: Part | undefined = authorSelector
    ? {
        find: authorSelector,
        leaveOut: authorSelector.includes('button') ? besideName.replace('button,', '') : besideName,
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
        ...leftOut(withText.map(({ item, part }) => ({ item, text: part.text! }))),
        ...(authorSelector && !authorSelector.includes(':scope') ? [authorSelector] : []),
      ].join(),
    },
    ...(author ? { author, carryAuthor: named.length < sample.length * 0.95 } : {}),
    ...(grouped ? { authorGroup: selector.replace(':scope > ', '') } : {}),
    titleNamesOther: true,
    self: {
      side: (message) => directionOf(message, container),
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
