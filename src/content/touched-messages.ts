import { findAllIn, matches, nodeTypeOf, parentNodeOf } from '../sites/past-names';
import { closestAcross, lastStep } from '../sites/path';
import type { Place } from '../sites/site';

/** The message element around a node, for each kind of message a place has. */
export function messagesAround(place: Place, node: Node): Element[] {
  return place.site.messages.flatMap((path) => {
    const selector = lastStep(path);
    const found = selector.startsWith(':scope')
      ? childHolding(place.container, node, selector)
      : closestAcross(node, selector, place.container);
    return found ?? [];
  });
}

/** The message elements inside a node that came into the page. */
export function messagesInside(place: Place, node: Node): Element[] {
  if (nodeTypeOf(node) !== 1) return [];
  return place.site.messages.flatMap((path) => {
    const selector = lastStep(path);
    return selector.startsWith(':scope') ? [] : [...findAllIn(node as Element, selector)];
  });
}

function childHolding(container: Element, node: Node, selector: string): Element | undefined {
  let at: Node | null = node;
  while (at && parentNodeOf(at) !== container) at = parentNodeOf(at);
  if (!at || nodeTypeOf(at) !== 1) return undefined;
  return matches(at as Element, selector.replace(/^:scope\s*>?\s*/, '')) ? (at as Element) : undefined;
}
