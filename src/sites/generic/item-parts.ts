import {
  attributeOf,
  childrenOf,
  closest,
  contains,
  contentOf,
  countIn,
  findAllIn,
  findIn,
  hasAttribute,
  matches,
  nodesIn,
  nodeTypeOf,
  parentOf,
  tagOf,
} from '../past-names';
import { textOf } from '../text-of';
import { authorNames, besideNames, controlWords, replyWords, textNames, timeNames, timeWords } from './words';

/** What was found in one message-like element. `text` may hold the others, which are then left out of it. */
export interface ItemParts {
  author?: Element;
  /** How plainly the page says that this is the author: 3 by name, 0 by where it stands. */
  authorTier: number;
  time?: Element;
  text?: Element;
  /** Whether one can answer or like it. */
  answerable: boolean;
  words: string;
}

export const besideName =
  'img,time,button,[class*="badge" i],[class*="level" i],[class*="says" i],[class*="time" i]';

const plainAuthor =
  /author|user-?name|nick|sender|display-?name|screen-?name|handle|poster|(?<![a-z])(?:fn|who|from)(?![a-z])/i;
const profile =
  /\/(?:users?|u|members?|profiles?|people|authors?|@)[/@]|\/@[\w.]|\/~\w|space-uid|[?&]uid=|usercard/i;
/** Attributes by which a script finds again whose message it is. */
const toldBy = [
  'data-username',
  'data-user-name',
  'data-author',
  'data-author-name',
  'data-nick',
  'data-sender',
  'data-message-sender',
  'data-display-name',
  'data-hovercard-id',
  'data-user-card',
  'data-vbnamecard',
];
const heads = new Set(['header', 'b', 'strong', 'h3', 'h4', 'h5', 'h6', 'dt', 'cite', 'legend', 'summary']);
const mostElements = 80;

const nameOf = (element: Element): string =>
  `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'data-testid') ?? ''} ${attributeOf(element, 'component') ?? ''} ${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'rel') ?? ''}`;

const wordsOf = (element: Element): string => textOf(element, besideName);

/** Whether a text may be what a person is called on a page. */
export const nameLike = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 48 &&
  /[\p{L}\p{N}]/u.test(text) &&
  !timeWords.test(text) &&
  !/\d[:：]\d\d|\d{4}[-/年]\d/.test(text) &&
  !controlWords.test(text) &&
  !/https?:|[.!?。！？…,，;；]$/.test(text) &&
  text.split(' ').length <= 5;

const tierOf = (element: Element): number => {
  const name = nameOf(element);
  if (plainAuthor.test(name)) return 3;
  if (toldBy.some((attribute) => hasAttribute(element, attribute))) return 2;
  if (profile.test(attributeOf(element, 'href') ?? '')) return 2;
  if (authorNames.test(name)) return 1;
  return heads.has(tagOf(element)) || /font-(?:bold|semibold|medium)/.test(name) ? 0 : -1;
};

const opensProfile = 'a,button,[role="link"],[role="button"],[role="heading"]';

/** Whether the label of a message, read out to the blind, tells the name on what opens a profile. */
const isLabelled = (item: Element, element: Element): boolean => {
  if (!matches(element, opensProfile)) return false;
  const labelled = hasAttribute(item, 'aria-label') ? item : findIn(item, ':scope > [aria-label]');
  return ` ${(labelled && attributeOf(labelled, 'aria-label')) ?? ''}`.includes(` ${wordsOf(element)}`);
};

/** Whether a picture or a button beside it is said to be of this person: "Picture of Ann", "Options for Ann". */
const isPictured = (item: Element, element: Element): boolean => {
  const words = wordsOf(element);
  if (words.length < 2 || countIn(element) > 0) return false;
  for (const said of findAllIn(item, 'img[alt],[role="img"][aria-label],[role="button"][aria-label]')) {
    const label = attributeOf(said, 'alt') ?? attributeOf(said, 'aria-label') ?? '';
    if (label === words || label.endsWith(` ${words}`) || label.startsWith(`${words}'s `)) return true;
  }
  return false;
};

/** A letter drawn where there is no picture, and no name. */
const isInitial = (element: Element): boolean =>
  /^(?:[^\p{ASCII}]|\w{1,2})$/u.test(wordsOf(element)) &&
  (closest(element, '[class*="avatar" i]') ?? findIn(element, '[class*="avatar" i]')) !== null;

const isControl = (element: Element): boolean => {
  if (/^(?:button|input|select|textarea|form)$/.test(tagOf(element))) return true;
  if (attributeOf(element, 'role') === 'button') return true;
  if (countIn(element) > 1) return false;
  const words = contentOf(element)?.trim() ?? '';
  return words.length > 0 && words.length <= 16 && controlWords.test(words);
};

const pressable = 'a,button,[role="button"]';

/** "12 Replies" counts answers and is not the way to give one. */
const isCount = (element: Element): boolean => {
  const around = parentOf(element);
  return !matches(element, pressable) && /\d/.test((around && contentOf(around)) ?? '');
};

const answers = (element: Element): boolean =>
  (replyWords.test((attributeOf(element, 'aria-label') || contentOf(element) || '').trim()) ||
    /reply|like/i.test(nameOf(element))) &&
  !isCount(element);

const isMarkedTime = (element: Element): boolean =>
  tagOf(element) === 'time' || hasAttribute(element, 'datetime');

const isTime = (element: Element): boolean => {
  if (isMarkedTime(element)) return true;
  // Around a clock a short message is no part of it.
  for (const child of childrenOf(element)) if (isTime(child)) return false;
  const words = contentOf(element)?.trim() ?? '';
  if (words.length > 40 || !timeWords.test(words)) return false;
  return (
    words.replace(timeWords, '').replace(/[^\p{L}]/gu, '').length <=
    (timeNames.test(nameOf(element)) ? 12 : 6)
  );
};

interface Best {
  element?: Element;
  weight: number;
}

/** Weighs what holds neither author nor time nor buttons; the heaviest is the text. */
const weighText = (element: Element, parts: ItemParts, split: Map<Element, boolean>, best: Best): void => {
  if (
    split.get(element) === false ||
    element === parts.author ||
    element === parts.time ||
    isControl(element)
  )
    return;
  if (!split.has(element)) {
    const length = contentOf(element)?.trim().length ?? 0;
    const name = nameOf(element);
    // A quote above the answer is often longer than the answer.
    const weight = length * (besideNames.test(name) ? 0.1 : textNames.test(name) ? 3 : 1);
    if (weight > best.weight) Object.assign(best, { element, weight });
    return;
  }
  let direct = 0;
  for (const child of nodesIn(element)) {
    if (nodeTypeOf(child) === 3) direct += (child as Text).data.trim().length;
    else if (nodeTypeOf(child) === 1) weighText(child as Element, parts, split, best);
  }
  if (direct > 1 && direct > best.weight) Object.assign(best, { element, weight: direct });
};

/** How plainly this says whose the message is; -1 where it says nothing. */
const claimOf = (item: Element, element: Element): number => {
  const tier = tierOf(element);
  if (tier >= 2 || !nameLike(wordsOf(element))) return tier;
  if (isLabelled(item, element)) return 2;
  return tier < 1 && isPictured(item, element) ? 1 : tier;
};

/** Finds author, time and text of one message-like element; elements for which `nested` holds are not its own. */
export const partsOf = (item: Element, nested: (element: Element) => boolean): ItemParts => {
  const parts: ItemParts = { authorTier: -1, answerable: false, words: '' };
  // True: holds something that is not text. False: is somebody else's message.
  const split = new Map<Element, boolean>([[item, true]]);
  const splitAbove = (element: Element) => {
    for (let up = parentOf(element); up && !split.has(up); up = parentOf(up)) split.set(up, true);
  };
  const all: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (all.length >= mostElements) return;
      if (nested(child)) {
        split.set(child, false);
        splitAbove(child);
        continue;
      }
      all.push(child);
      visit(child);
    }
  };
  visit(item);
  for (const element of all) {
    // A date that says so goes before one that only looks like one, such as when somebody joined.
    if (parts.time ? !isMarkedTime(parts.time) && isMarkedTime(element) : isTime(element))
      parts.time = findIn(element, '[datetime]') ?? element;
    if (isControl(element)) {
      parts.answerable ||= answers(element);
      splitAbove(element);
    }
  }
  for (const element of all) {
    const tier = claimOf(item, element);
    // An element inside the best so far with the same claim names the author more closely.
    const closer =
      parts.author !== undefined && contains(parts.author, element) && tier >= Math.min(parts.authorTier, 1);
    if (tier < 0 || (tier <= parts.authorTier && !closer) || element === parts.time) continue;
    if ((parts.time && contains(parts.time, element)) || !nameLike(wordsOf(element))) continue;
    // A name may be a button that opens a profile.
    if (isControl(element) && tier < 2) continue;
    if (controlWords.test(wordsOf(element))) continue;
    if (isInitial(element)) continue;
    parts.author = element;
    parts.authorTier = Math.max(tier, parts.authorTier);
  }
  if (parts.author) splitAbove(parts.author);
  if (parts.time) splitAbove(parts.time);
  const best: Best = { weight: 0 };
  weighText(item, parts, split, best);
  if (best.element) parts.text = best.element;
  parts.words = best.element ? textOf(best.element) : '';
  return parts;
};
