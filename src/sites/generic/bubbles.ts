import { childrenOf, classesOf, firstIn, nodesIn, nodeTypeOf, tagOf } from '../past-names';
import { steadyNames } from './selector-for';
import { messageNames } from './words';

const parts = new Set(['p', 'span', 'br', 'a', 'td', 'b', 'i', 'em', 'strong', 'code']);

/** The name all children of a text share, where it holds nothing besides them. */
const onlyName = (text: Element): string => {
  const [first, ...rest] = childrenOf(text);
  if (!first || rest.length === 0 || parts.has(tagOf(first))) return '';
  for (const node of nodesIn(text)) if (nodeTypeOf(node) === 3 && node.nodeValue?.trim()) return '';
  return (
    steadyNames(first).find((name) =>
      rest.every((other) => tagOf(other) === tagOf(first) && classesOf(other).contains(name)),
    ) ?? ''
  );
};

const tellingName = (text: Element): string => {
  const [first, second] = childrenOf(text);
  const shared = first && steadyNames(first).find((name) => messageNames.test(name));
  return shared && second && classesOf(second).contains(shared) ? shared : '';
};

/** What bubbles are called in what looked like one text each; empty where there are none. */
export const bubbleNameIn = (texts: Element[]): string => {
  for (const nameOf of [tellingName, onlyName]) {
    const found = texts.map(nameOf).find(Boolean);
    if (found) return found;
  }
  return '';
};

/** The first bubble of a text; a single one has no sibling to show that it is one. */
export const bubbleIn = (text: Element, name: string): Element => {
  const first = firstIn(text);
  if (!first) return text;
  return classesOf(first).contains(name) || steadyNames(first).some((each) => messageNames.test(each))
    ? first
    : text;
};
