import { attributeOf, findIn, parentOf, previousOf, tagOf } from '../past-names';
import { authorNames, messageNames, textNames, timeNames } from './words';

const safe = /^-?[A-Za-z_][\w-]*$/;
const passing = /^(?:is|has)-|^(?:active|hover|first|last|odd|even|new|selected|visible|current|alt\w*)$/i;
// Names of utility style sheets say how it looks, not what it is.
const utility =
  /^-?(?:text|font|bg|flex|grid|p[xytblrse]?|m[xytblrse]?|w|h|min|max|rounded|border|items|justify|content|gap|space|leading|tracking|truncate|break|whitespace|overflow|relative|absolute|block|inline|hidden|shrink|grow|self|order|z|top|left|right|bottom|inset|shadow|opacity|cursor|select|ring|size|col|row|d)(?:-|$)/;

/** What may stand in a selector as it is: a page's scripts can make elements and roles of any name, `o:p` among them. */
export const selectable = /^[a-z][\w-]*$/i;
const tagSelector = (element: Element): string => (selectable.test(tagOf(element)) ? tagOf(element) : '*');

const telling = (name: string): boolean =>
  [messageNames, authorNames, timeNames, textNames].some((n) => n.test(name));

/** Class names by which an element can be found again, the telling ones first. */
export const steadyNames = (element: Element): string[] =>
  (attributeOf(element, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => safe.test(name) && !passing.test(name) && !utility.test(name))
    .sort((a, b) => Number(telling(b)) - Number(telling(a)));

const own = (element: Element): string[] => {
  const tag = tagSelector(element);
  const itemprop = attributeOf(element, 'itemprop');
  const names = steadyNames(element);
  const whole = attributeOf(element, 'class')?.trim();
  return [
    ...(itemprop && safe.test(itemprop) ? [`[itemprop="${itemprop}"]`] : []),
    ...names.map((name) => `${tag}.${name}`),
    ...(whole && !/["\\\n\r\f]/.test(whole) ? [`${tag}[class="${whole}"]`] : []),
    tag,
  ];
};

const byPosition = (element: Element, item: Element): string => {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== item; at = parentOf(at)) {
    const tag = tagSelector(at);
    let index = 1;
    for (let before = previousOf(at); before; before = previousOf(before)) {
      if (tag === '*' || tagOf(before) === tag) index++;
    }
    steps.unshift(`${tag}:nth-${tag === '*' ? 'child' : 'of-type'}(${index})`);
  }
  return [':scope', ...steps].join(' > ');
};

/** A selector whose first match in `item` is `element`; empty for the item itself. */
export const selectorFor = (element: Element, item: Element): string => {
  if (element === item) return '';
  const first = (selector: string) => findIn(item, selector) === element;
  const plain = own(element);
  const named = plain.slice(0, -1).find(first);
  if (named) return named;
  const parent = parentOf(element);
  if (parent && parent !== item) {
    for (const above of own(parent).slice(0, -1)) {
      const found = plain.map((selector) => `${above} > ${selector}`).find(first);
      if (found) return found;
    }
  }
  return byPosition(element, item);
};
