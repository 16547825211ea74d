import { closestAcross, lastStep } from '../sites/path';
import type { Place } from '../sites/site';

/** The message elements of a place that a change in the page touched: the one around the node, or those inside. */
export function touchedMessages(place: Place, node: Node): Element[] {
  const found: Element[] = [];
  for (const path of place.site.messages) {
    const selector = lastStep(path);
    if (selector.startsWith(':scope')) {
      const child = childHolding(place.container, node);
      if (child?.matches(selector.replace(/^:scope\s*>?\s*/, ''))) found.push(child);
      continue;
    }
    const around = closestAcross(node, selector, place.container);
    if (around) found.push(around);
    else if (node.nodeType === 1) found.push(...(node as Element).querySelectorAll(selector));
  }
  return found;
}

function childHolding(container: Element, node: Node): Element | undefined {
  let at: Node | null = node;
  while (at && at.parentNode !== container) at = at.parentNode;
  return at?.nodeType === 1 ? (at as Element) : undefined;
}
