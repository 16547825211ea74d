import { attributeOf, firstIn, nextOf, parentOf, tagOf } from '../past-names';
import type { Side } from '../site';

const wordsIn = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

const own = new Set(['own', 'self', 'mine', 'myself', 'outgoing', 'isme', 'isown', 'fromme', 'isself']);
const ownWithCompany = new Set(['me', 'my', 'sent', 'out', 'right']);
const company = new Set([
  'message',
  'msg',
  'bubble',
  'chat',
  'comment',
  'from',
  'is',
  'by',
  'text',
  'row',
  'talk',
]);
const others = new Set(['incoming', 'received', 'other', 'others', 'theirs', 'them', 'stranger', 'isother']);
const othersWithCompany = new Set(['in', 'left', 'receive', 'their']);
// `self-end` is layout, `mentions-me` and `reacted-by-me` stand on other people's messages.
const otherwise =
  /^self-(?:start|end|center|auto|stretch|baseline)$|mention|react|vote|like|about|remember|contact|to-?me|read|avatar|hover|fade|slide|margin|align/i;

const decided = new Map<string, Side>();
// A page has few class lists; a hostile one may make them up without end.
const mostDecided = 2000;

const directionOfClass = (classes: string): Side => {
  const before = decided.get(classes);
  if (before !== undefined) return before;
  const found = classes.split(/\s+/).map(directionOfName).find(Boolean) ?? '';
  if (decided.size < mostDecided) decided.set(classes, found);
  return found;
};

const directionOfName = (name: string): Side => {
  if (otherwise.test(name)) return '';
  const words = wordsIn(name);
  const accompanied = words.length === 1 || words.some((word) => company.has(word));
  const has = (alone: Set<string>, withCompany: Set<string>) =>
    words.some((word) => alone.has(word) || (accompanied && withCompany.has(word)));
  if (has(own, ownWithCompany)) return words.includes('not') ? 'other' : 'own';
  return has(others, othersWithCompany) ? 'other' : '';
};

const directionOfData = (element: Element): Side => {
  // Names are strings; each attribute as an object would be made for us alone.
  for (const name of element.getAttributeNames()) {
    if (!name.startsWith('data-')) continue;
    const value = attributeOf(element, name) ?? '';
    if (/^data-(?:is-?)?(?:own|self|mine|me|from-?me|outgoing)$/.test(name)) {
      return /^(?:true|1|yes|)$/.test(value) ? 'own' : 'other';
    }
    if (!/^data-(?:direction|side|sender|from|role|origin|owner)$/.test(name)) continue;
    if (/^(?:out|outgoing|sent|self|me|own|right|reverse)$/i.test(value)) return 'own';
    if (/^(?:in|incoming|received|other|them|left)$/i.test(value)) return 'other';
  }
  return '';
};

const addressed = /^(?:you|me|我|你|您)(?:\s+(?:said|at|sent|wrote)\b|\s*[,:：，]|\s*(?:说|发送))/i;

const directionOfElement = (element: Element): Side => {
  const named = directionOfClass(attributeOf(element, 'class') ?? '');
  if (named) return named;
  const told = directionOfData(element);
  if (told) return told;
  const label = attributeOf(element, 'aria-label');
  return label && addressed.test(label) ? 'own' : '';
};

/** What is inside a message and may be somebody else's. */
const quoted = /quot|repl|react|embed|preview|mention/i;
const deepest = 3;
const mostInside = 16;

const quotes = new Map<string, boolean>();
const isQuoted = (classes: string): boolean => {
  const before = quotes.get(classes);
  if (before !== undefined) return before;
  const found = quoted.test(classes);
  if (quotes.size < mostDecided) quotes.set(classes, found);
  return found;
};

/**
 * Some pages say whose it is only on the bubble inside. Runs for every message, so it looks at class names alone and
 * makes no lists.
 */
const directionInside = (message: Element): Side => {
  const own = attributeOf(message, 'class') ?? '';
  let looked = 0;
  const look = (parent: Element, depth: number): Side => {
    for (let at = firstIn(parent); at && looked < mostInside; at = nextOf(at)) {
      looked++;
      const classes = attributeOf(at, 'class') ?? '';
      // A message in a message is another one, and so is a quote.
      if (tagOf(at) === 'blockquote' || (classes && (isNested(classes, own) || isQuoted(classes)))) continue;
      const found = (classes && directionOfClass(classes)) || (depth < deepest ? look(at, depth + 1) : '');
      if (found) return found;
    }
    return '';
  };
  return look(message, 1);
};

const isNested = (classes: string, own: string): boolean => {
  const [first] = own.split(' ', 1);
  return first !== undefined && first !== '' && (classes === first || classes.startsWith(`${first} `));
};

/** The message and what wraps it inside the container. */
const wrappings = (message: Element, container: Element): Element[] => {
  const around: Element[] = [message];
  for (let up = parentOf(message); up && up !== container && around.length < 4; up = parentOf(up)) {
    around.push(up);
  }
  // Of the first elements inside, labels and data count as well.
  let inside = firstIn(message);
  for (let depth = 0; inside && depth < 2; depth++, inside = firstIn(inside)) around.push(inside);
  return around;
};

/** Whose message the page says it is, by class names, data attributes and labels; empty where it does not say. */
export const directionOf = (message: Element, container: Element): Side => {
  for (const element of wrappings(message, container)) {
    const direction = directionOfElement(element);
    if (direction) return direction;
  }
  return directionInside(message);
};
