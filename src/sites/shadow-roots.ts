import { childrenOf, tagOf } from './past-names';
import { shadowOf } from './shadow-of';

/** More roots than any chat needs; bounds the walk on pages built of thousands of custom elements. */
const mostRoots = 300;

const customElements = '//*[contains(local-name(), "-")]';

/** Elements that may have a shadow root: custom elements, and what stands right in the body, as chat widgets do. */
function* possibleHosts(document: Document): Iterable<Element> {
  if (document.body) yield* childrenOf(document.body);
  yield* document.documentElement.children;
  if (typeof document.evaluate !== 'function') {
    for (const element of document.querySelectorAll('*')) if (tagOf(element).includes('-')) yield element;
    return;
  }
  // Finding them this way makes no wrappers for all the others.
  const found = document.evaluate(customElements, document, null, 7);
  for (let i = 0; i < found.snapshotLength && i < mostRoots * 4; i++) yield found.snapshotItem(i) as Element;
}

const hostsIn = (root: ShadowRoot): Element[] =>
  [...root.querySelectorAll('*')].filter((element) => tagOf(element).includes('-'));

/** Shadow roots of a page, outermost first, roots in roots too. */
export function shadowRootsIn(document: Document): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const host of possibleHosts(document)) {
    const root = roots.size < mostRoots ? shadowOf(host) : null;
    if (root) roots.add(root);
  }
  for (const root of roots) {
    if (roots.size >= mostRoots) break;
    for (const host of hostsIn(root)) {
      const inner = shadowOf(host);
      if (inner) roots.add(inner);
    }
  }
  return [...roots];
}
