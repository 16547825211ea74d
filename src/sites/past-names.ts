/**
 * In Chromium a form answers with its fields before its own properties, to an extension as well: with
 * `<input name="parentNode">` in it, `form.parentNode` is that field, and a walk up from there never ends. What is read
 * from an element a page made up is therefore asked of the prototypes, which no page can reach.
 */

const chain = (): object[] => {
  const found: object[] = [];
  // Node has no DOM of its own; tests there bring windows without globals.
  let at: object | null = typeof Element === 'function' ? Element.prototype : null;
  for (; at; at = Object.getPrototypeOf(at) as object | null) found.push(at);
  return found;
};
const prototypes = chain();
const describe = (name: string): PropertyDescriptor | undefined =>
  prototypes.map((one) => Object.getOwnPropertyDescriptor(one, name)).find(Boolean);

const property = <N extends Node, K extends keyof N & string>(name: K): ((node: N) => N[K]) => {
  const get = describe(name)?.get;
  return get ? (node) => get.call(node) as N[K] : (node) => node[name];
};

const method = <N extends Node, A extends unknown[], R>(of: (node: N) => (...args: A) => R, name: string) => {
  const own = describe(name)?.value as ((...args: A) => R) | undefined;
  return (node: N, ...args: A): R => (own ?? of(node)).apply(node, args);
};

export const parentOf = property<Node, 'parentElement'>('parentElement');
export const parentNodeOf = property<Node, 'parentNode'>('parentNode');
export const firstNodeIn = property<Node, 'firstChild'>('firstChild');
export const nextNode = property<Node, 'nextSibling'>('nextSibling');
export const nodesIn = property<Node, 'childNodes'>('childNodes');
export const nodeTypeOf = property<Node, 'nodeType'>('nodeType');
export const isInPage = property<Node, 'isConnected'>('isConnected');
export const contentOf = property<Node, 'textContent'>('textContent');
export const tagOf = property<Element, 'localName'>('localName');
export const firstIn = property<Element, 'firstElementChild'>('firstElementChild');
export const nextOf = property<Element, 'nextElementSibling'>('nextElementSibling');
export const previousOf = property<Element, 'previousElementSibling'>('previousElementSibling');
export const childrenOf = property<Element, 'children'>('children');
export const countIn = property<Element, 'childElementCount'>('childElementCount');
export const attributesOf = property<Element, 'attributes'>('attributes');
export const classesOf = property<Element, 'classList'>('classList');
const documentOf = property<Node, 'ownerDocument'>('ownerDocument');
/** The document an element stands in. */
export const pageOf = (element: Element): Document => documentOf(element) as Document;
export const contains = method((node: Node) => node.contains, 'contains');
export const rootOf = method((node: Node) => node.getRootNode, 'getRootNode');
export const placeOf = method((node: Node) => node.compareDocumentPosition, 'compareDocumentPosition');
export const attributeOf = method((element: Element) => element.getAttribute, 'getAttribute');
export const hasAttribute = method((element: Element) => element.hasAttribute, 'hasAttribute');

type OneSelector<R> = (selector: string) => R;
export const matches = method((element: Element) => element.matches as OneSelector<boolean>, 'matches');
export const closest = method(
  (element: Element) => element.closest as OneSelector<Element | null>,
  'closest',
);

const one = method(
  (element: Element) => element.querySelector as OneSelector<Element | null>,
  'querySelector',
);
const every = method(
  (element: Element) => element.querySelectorAll as OneSelector<NodeListOf<Element>>,
  'querySelectorAll',
);
type Scope = Element | Document | ShadowRoot;
const isElement = (scope: Scope): scope is Element => nodeTypeOf(scope) === 1;
export const findIn = (scope: Scope, selector: string): Element | null =>
  isElement(scope) ? one(scope, selector) : scope.querySelector(selector);
export const findAllIn = (scope: Scope, selector: string): NodeListOf<Element> =>
  isElement(scope) ? every(scope, selector) : scope.querySelectorAll(selector);
