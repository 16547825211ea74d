import { attributeOf, findAllIn, matches, nextOf, parentOf, previousOf, tagOf } from '../past-names';
import { composerLabels } from './words';

/** Everything by which a page's author called an element, in one string. */
export const namesOf = (element: Element): string =>
  ['class', 'id', 'data-testid', 'aria-label', 'itemtype', 'component']
    .map((attribute) => attributeOf(element, attribute) ?? '')
    .join(' ');

export const share = <T>(all: T[], test: (each: T) => boolean): number =>
  all.filter(test).length / Math.max(1, all.length);

/** An element and what is around it, inside the body. */
export const above = (element: Element, levels: number): Element[] => {
  const found: Element[] = [];
  let up: Element | null = element;
  while (up && found.length < levels && tagOf(up) !== 'body') {
    found.push(up);
    up = parentOf(up);
  }
  return found;
};

export const isLog = (container: Element): boolean =>
  above(container, 3).some((up) => attributeOf(up, 'role') === 'log');

const composers =
  'textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"], input[type="text"], input:not([type])';
const labels = [
  'aria-label',
  'placeholder',
  'data-placeholder',
  'aria-placeholder',
  'title',
  'name',
  'id',
  'class',
];

/** More siblings than any page puts around a conversation. */
const mostSiblings = 60;

/**
 * What stands beside an element and beside what is around it, nearest first, each with whether it comes before.
 * Never what is inside: a page with 10,000 messages is searched as fast as one with ten.
 */
export function* beside(element: Element, levels: number): Iterable<{ sibling: Element; before: boolean }> {
  for (const at of above(element, levels)) {
    let sibling = previousOf(at);
    for (let i = 0; sibling && i < mostSiblings; i++, sibling = previousOf(sibling)) {
      yield { sibling, before: true };
    }
    sibling = nextOf(at);
    for (let i = 0; sibling && i < mostSiblings; i++, sibling = nextOf(sibling)) {
      yield { sibling, before: false };
    }
  }
}

/** An element and all in it that match. */
export const allIn = (element: Element, selector: string): Element[] => [
  ...(matches(element, selector) ? [element] : []),
  ...findAllIn(element, selector),
];

/** 3: a place to write with a telling label in the same panel; 1: some text area there; 0: none. */
export const composerNear = (container: Element): 0 | 1 | 3 => {
  let weak: 0 | 1 = 0;
  for (const { sibling } of beside(container, 7)) {
    for (const composer of allIn(sibling, composers)) {
      const label = labels.map((attribute) => attributeOf(composer, attribute) ?? '').join(' ');
      if (/search|搜索|email|邮箱|password/i.test(label)) continue;
      if (composerLabels.test(label)) return 3;
      if (tagOf(composer) !== 'input') weak = 1;
    }
  }
  return weak;
};
