import { steadyNames } from './selector-for';
import { looseNames, messageNames } from './words';

/** Repeated siblings that may be messages. */
export interface Group {
  container: Element;
  items: Element[];
  /** Finds the items in the container; nested ones too where they have a name. */
  selector: string;
}

const seeds = [
  '[role="log"] > *',
  '[role="feed"] > *',
  '[role="article"]',
  'article',
  '[itemprop="comment"]',
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
  '[data-message-id]',
  '[data-event-id]',
  'time',
].join(',');
const composers = 'textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]';
// A page with 10,000 messages shows what a message is in the first and last few.
const mostSeeds = 400;
const highestClimb = 7;
const notItems = /^(?:script|style|link|template|br|hr|option|col|thead|source|path|td|th)$/;

const someOf = <T>(all: ArrayLike<T>, most: number): T[] => {
  const list = Array.from(all);
  return list.length <= most ? list : [...list.slice(0, most / 2), ...list.slice(-most / 2)];
};

const climb = (seed: Element, parents: Map<Element, number>): void => {
  let at: Element = seed;
  if (seed.childElementCount > 1) parents.set(seed, (parents.get(seed) ?? 0) + 1);
  for (let i = 0; i < highestClimb; i++) {
    const parent = at.parentElement;
    if (!parent || parent.localName === 'html') return;
    if (parent.childElementCount > 1) parents.set(parent, (parents.get(parent) ?? 0) + 1);
    at = parent;
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

const groupOf = (container: Element): Group | undefined => {
  const byTag = new Map<string, Element[]>();
  for (const child of container.children) {
    if (notItems.test(child.localName)) continue;
    const same = byTag.get(child.localName);
    if (same) same.push(child);
    else byTag.set(child.localName, [child]);
  }
  const [tag, all] = [...byTag].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (!tag || !all || all.length < 2) return undefined;
  const name = sharedName(all);
  // Siblings that have names, but not the same one, are the parts of something.
  if (!name && all.some((item) => steadyNames(item).length > 0)) return undefined;
  const role = all[0]?.getAttribute('role');
  const selector = name ? `${tag}.${name}` : role ? `${tag}[role="${role}"]` : `:scope > ${tag}`;
  const items = all.filter((item) => !name || item.classList.contains(name));
  return items.length >= 2 ? { container, items, selector } : undefined;
};

const beside = (composer: Element, parents: Map<Element, number>): void => {
  let up = composer.parentElement;
  for (let i = 0; up && i < highestClimb; i++, up = up.parentElement) {
    for (const inside of someOf(up.querySelectorAll('div,ul,ol,section,main,tbody,dl'), 150)) {
      if (inside.childElementCount > 2) parents.set(inside, (parents.get(inside) ?? 0) + 1);
    }
  }
};

/** Groups of siblings worth weighing, the likeliest first. `grown` are elements that gained children one by one. */
export const candidateGroups = (root: Document | ShadowRoot, grown: Iterable<Element>): Group[] => {
  const parents = new Map<Element, number>();
  for (const seed of someOf(root.querySelectorAll(seeds), mostSeeds)) climb(seed, parents);
  for (const composer of someOf(root.querySelectorAll(composers), 4)) beside(composer, parents);
  for (const element of grown) parents.set(element, (parents.get(element) ?? 0) + 20);
  return [...parents]
    .filter(([element]) => element.isConnected)
    .sort((a, b) => b[1] * Math.min(b[0].childElementCount, 20) - a[1] * Math.min(a[0].childElementCount, 20))
    .slice(0, 24)
    .flatMap(([element]) => groupOf(element) ?? []);
};
