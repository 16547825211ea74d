import {
  attributeOf,
  childrenOf,
  classesOf,
  countIn,
  findAllIn,
  firstIn,
  isInPage,
  matches,
  parentOf,
  tagOf,
} from '../past-names';
import { selectable, steadyNames } from './selector-for';
import { looseNames, messageNames } from './words';

/** Repeated siblings that may be messages. */
export interface Group {
  container: Element;
  items: Element[];
  /** Finds the items in the container; nested ones too where they have a name. */
  selector: string;
}

const plainSeeds = [
  '[role="log"]',
  '[role="feed"]',
  '[role="article"]',
  'article',
  '[itemprop="comment"]',
  '[data-message-id]',
];
const seeds = [
  ...plainSeeds,
  '[class*="message" i]',
  '[class*="msg" i]',
  '[class*="comment" i]',
  '[class*="chat" i]',
  '[class*="repl" i]',
  '[class*="bubble" i]',
  '[class*="post" i]',
  '[class*="author" i]',
  '[class*="user" i]',
  '[class*="nick" i]',
  '[class*="sender" i]',
  '[class*="name" i]',
  '[data-event-id]',
  '[data-testid*="message" i]',
  '[data-testid*="comment" i]',
  '[data-testid*="post" i]',
  'a[href*="/profile/"]',
  'a[href*="/user"]',
  'a[href*="/@"]',
  'time',
];
const composers = 'textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]';
// A page with 10,000 messages shows what a message is in the first and last few.
const mostSeeds = 400;
const mostMembers = 200;
const highestClimb = 7;
/** In pages of more elements only the plainest seeds are looked for: 20 selectors over 80,000 take 0.1 s. */
const manyElements = 15_000;
const notItems = /^(?:script|style|link|template|br|hr|option|col|thead|source|path|td|th)$/;

/** The first and last of many; the others are never touched, so that no wrappers are made for them. */
const someOf = <T>(all: ArrayLike<T>, most: number): T[] => {
  if (all.length <= most) return Array.from(all);
  const half = most / 2;
  return Array.from({ length: most }, (_, i) => all[i < half ? i : all.length - most + i] as T);
};

const count = (element: Element, parents: Map<Element, number>, by: number): void => {
  const before = parents.get(element);
  // Counting children costs as much as there are, so each parent is counted once.
  if (before !== undefined) parents.set(element, before + by);
  else if (countIn(element) > 1) parents.set(element, by);
};

const climb = (seed: Element, parents: Map<Element, number>): void => {
  let at: Element | null = seed;
  for (let i = 0; at && tagOf(at) !== 'html' && i <= highestClimb; i++, at = parentOf(at)) {
    count(at, parents, 1);
  }
};

/** The name most of these share: a telling one before a frequent one. */
const sharedName = (items: Element[]): string => {
  const counts = new Map<string, number>();
  for (const item of someOf(items, 60)) {
    for (const name of steadyNames(item)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.min(items.length, 60) * 0.5);
  const weight = ([name, count]: [string, number]) =>
    count + (messageNames.test(name) ? 1000 : looseNames.test(name) ? 500 : 0);
  return (
    [...counts].filter(([, count]) => count >= enough).sort((a, b) => weight(b) - weight(a))[0]?.[0] ?? ''
  );
};

const wraps = (item: Element, selector: string): boolean => {
  let inside = firstIn(item);
  for (let depth = 0; inside && depth < 3; depth++, inside = firstIn(inside)) {
    if (matches(inside, selector)) return true;
  }
  return false;
};

const groupOf = (container: Element): Group | undefined => {
  const byTag = new Map<string, Element[]>();
  for (const child of someOf(childrenOf(container), mostMembers)) {
    const tag = tagOf(child);
    if (notItems.test(tag) || !selectable.test(tag)) continue;
    const same = byTag.get(tag);
    if (same) same.push(child);
    else byTag.set(tag, [child]);
  }
  const [tag, all] = [...byTag].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (!tag || !all || all.length < 2) return undefined;
  const name = sharedName(all);
  // Siblings that have names, but not the same one, are the parts of something.
  if (!name && all.some((item) => steadyNames(item).length > 0)) return undefined;
  const told = (all[0] && attributeOf(all[0], 'role')) ?? '';
  const role = selectable.test(told) ? told : '';
  // Names that only say how it looks stand on what wraps a message and on the message.
  const twice = name !== '' && all.every((item) => wraps(item, `${tag}.${name}`));
  const selector = twice
    ? `:scope > ${tag}`
    : name
      ? `${tag}.${name}`
      : role
        ? `${tag}[role="${role}"]`
        : `:scope > ${tag}`;
  const items = all.filter((item) => !name || classesOf(item).contains(name));
  return items.length >= 2 ? { container, items, selector } : undefined;
};

const countBeside = (composer: Element, parents: Map<Element, number>): void => {
  let up = parentOf(composer);
  for (let i = 0; up && i < highestClimb; i++, up = parentOf(up)) {
    for (const inside of someOf(findAllIn(up, 'div,ul,ol,section,main,tbody,dl'), 150)) {
      count(inside, parents, 1);
    }
  }
};

const seedsIn = (root: Document | ShadowRoot, many: boolean): Element[] => {
  const plain = many ? root.querySelectorAll(plainSeeds.join()) : [];
  const all = plain.length > 0 ? plain : root.querySelectorAll(seeds.join());
  return someOf(all, mostSeeds);
};

/** Groups of siblings worth weighing, the likeliest first. `grown` are elements that gained children one by one. */
export const candidateGroups = (root: Document | ShadowRoot, grown: Iterable<Element>): Group[] => {
  const parents = new Map<Element, number>();
  const many = root.nodeType === 9 && (root as Document).getElementsByTagName('*').length > manyElements;
  for (const seed of seedsIn(root, many)) climb(seed, parents);
  if (!many)
    for (const composer of someOf(root.querySelectorAll(composers), 4)) countBeside(composer, parents);
  for (const element of grown) count(element, parents, 20);
  return [...parents]
    .filter(([element]) => isInPage(element))
    .map(([element, seen]) => ({ element, weight: seen * Math.min(countIn(element), 20) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 24)
    .flatMap(({ element }) => groupOf(element) ?? []);
};
