import { steadyNames } from './selector-for';
import { messageNames } from './words';

const parts = new Set(['p', 'span', 'br', 'a', 'td', 'b', 'i', 'em', 'strong', 'code']);

/** The name all children of a text share, where it holds nothing besides them. */
const onlyName = (text: Element): string => {
  const [first, ...rest] = text.children;
  if (!first || rest.length === 0 || parts.has(first.localName)) return '';
  for (const node of text.childNodes) if (node.nodeType === 3 && node.nodeValue?.trim()) return '';
  return (
    steadyNames(first).find((name) =>
      rest.every((other) => other.localName === first.localName && other.classList.contains(name)),
    ) ?? ''
  );
};

const tellingName = (text: Element): string => {
  const [first, second] = text.children;
  const shared = first && steadyNames(first).find((name) => messageNames.test(name));
  return shared && second?.classList.contains(shared) ? shared : '';
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
  const first = text.firstElementChild;
  if (!first) return text;
  return first.classList.contains(name) || steadyNames(first).some((each) => messageNames.test(each))
    ? first
    : text;
};
