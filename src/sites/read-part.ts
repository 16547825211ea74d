import { findAll } from './path';
import type { Part } from './site';
import { textOf } from './text-of';

type Scope = Element | Document;

/** The element a part speaks of: the first that is not inside something left out of it. */
export const elementOf = (scope: Scope, part: Part): Element | null => {
  if (!part.find) return scope.nodeType === 1 ? (scope as Element) : null;
  for (const found of findAll(scope, part.find)) {
    const out = part.leaveOut ? found.closest(part.leaveOut) : null;
    if (!out || out.contains(scope)) return found;
  }
  return null;
};

/** The value of a part, trimmed; empty where the page does not show it. */
export const readPart = (scope: Scope, part: Part): string => {
  const element = elementOf(scope, part);
  if (!element) return '';
  const value = part.attribute
    ? (element.getAttribute(part.attribute) ?? '')
    : textOf(element, part.leaveOut);
  return (part.match ? (part.match.exec(value)?.[1] ?? '') : value).trim();
};
