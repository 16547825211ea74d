import {
  attributeOf,
  attributesOf,
  childrenOf,
  classesOf,
  hasAttribute,
  nodesIn,
  nodeTypeOf,
  tagOf,
} from '../sites/past-names';

const mostLines = 160;
const deepest = 12;
/** More of the same kind in a row tell nothing new. */
const mostAlike = 3;
const told = ['role', 'aria-live', 'contenteditable', 'type'];
const unseen = /^(?:script|style|link|meta|template|noscript|svg|path|head)$/;

/** A class name with what may be an account, a message or a name in it made unreadable. */
const plainName = (name: string): string =>
  (/^[a-z_][a-z0-9_-]{0,39}$/i.test(name) ? name : '?').replace(/\d+/g, '#');

const ownLength = (element: Element): number =>
  [...nodesIn(element)].reduce(
    (sum, node) => sum + (nodeTypeOf(node) === 3 ? (node.nodeValue ?? '').trim().length : 0),
    0,
  );

function describe(element: Element): string {
  const names = [...classesOf(element)].slice(0, 6).map((name) => `.${plainName(name)}`);
  const attributes = told.flatMap((name) =>
    hasAttribute(element, name) ? [`[${name}=${plainName(attributeOf(element, name) ?? '')}]`] : [],
  );
  const data = [...attributesOf(element)].filter(({ name }) => name.startsWith('data-')).slice(0, 6);
  const length = ownLength(element);
  return [
    tagOf(element),
    ...names,
    ...attributes,
    ...data.map(({ name }) => `[${plainName(name)}]`),
    ...(length > 0 ? [` ${length} characters`] : []),
  ].join('');
}

/** How a part of a page is built: tags, class names, roles and lengths, and not one of its words. */
export function outlineOf(top: Element): string {
  const lines: string[] = [];
  const add = (element: Element, depth: number): void => {
    if (depth > deepest || lines.length >= mostLines || unseen.test(tagOf(element))) return;
    lines.push('  '.repeat(depth) + describe(element));
    let alike = 0;
    let last = '';
    for (const child of childrenOf(element)) {
      const kind = `${tagOf(child)} ${classesOf(child)[0] ?? ''}`;
      alike = kind === last ? alike + 1 : 0;
      last = kind;
      if (alike < mostAlike) add(child, depth + 1);
      else if (alike === mostAlike) lines.push(`${'  '.repeat(depth + 1)}… more of these`);
    }
  };
  add(top, 0);
  return lines.slice(0, mostLines).join('\n');
}
