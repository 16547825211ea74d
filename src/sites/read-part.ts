import { attributeOf, findIn, matches, nodeTypeOf, parentOf } from './past-names';
import { crossesShadow, findAll } from './path';
import type { Part } from './site';
import { textOf } from './text-of';

type Scope = Element | Document;

/** Whether an element, or something around it inside `scope`, is left out. Looks no further up than that. */
const isOut = (found: Element, scope: Scope, leaveOut: string): boolean => {
  for (let at: Element | null = found; at && at !== scope; at = parentOf(at)) {
    if (matches(at, leaveOut)) return true;
  }
  return false;
};

/** The element a part speaks of: the first that is not inside something left out of it. */
export const elementOf = (scope: Scope, part: Part): Element | null => {
  const { find, leaveOut } = part;
  if (!find) return nodeTypeOf(scope) === 1 ? (scope as Element) : null;
  if (!crossesShadow(find)) {
    const first = findIn(scope, find);
    if (!first || !leaveOut || !isOut(first, scope, leaveOut)) return first;
  }
  return findAll(scope, find).find((found) => !leaveOut || !isOut(found, scope, leaveOut)) ?? null;
};

/** What an element that was found for a part says. */
export const valueIn = (element: Element, part: Part): string => {
  const value = part.attribute
    ? (attributeOf(element, part.attribute) ?? '')
    : textOf(element, part.leaveOut);
  return (part.match ? (part.match.exec(value)?.[1] ?? '') : value).trim();
};

/** The value of a part, trimmed; empty where the page does not show it. */
export const readPart = (scope: Scope, part: Part): string => {
  const element = elementOf(scope, part);
  return element ? valueIn(element, part) : '';
};
