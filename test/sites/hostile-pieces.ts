import fc from 'fast-check';
import { hiddenNames } from './hidden-names';

const make = (
  name: string,
  attributes: Record<string, string> = {},
  ...inside: (Node | string)[]
): Element => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
};

/** The test window asks its own elements by these names, too, and would never end. */
const askedByUs = (): boolean => {
  const callers = new Error().stack?.split('\n').slice(3) ?? [];
  // The test window's forms are proxies, whose trap stands between.
  return callers.find((frame) => !frame.includes('Object.get '))?.includes('/src/') === true;
};

/** A form that answers with its fields, as Chromium has it; the test window does not, so it is done by hand. */
export const formOf = (names: readonly string[], ...inside: Node[]): Element => {
  const fields = names.map((name) => make('input', { name, value: 'x' }));
  const form = make('form', { class: 'message' }, ...fields, ...inside);
  for (const [at, name] of names.entries()) {
    let held: unknown;
    Object.defineProperty(form, name, {
      get: () => (askedByUs() ? fields[at] : (held ?? Reflect.get(Object.getPrototypeOf(form), name, form))),
      set: (value: unknown) => {
        held = value;
      },
      configurable: true,
    });
  }
  return form;
};

const nested = (name: string, depth: number): Element => {
  let at = make(name, {}, 'deep');
  for (let i = 0; i < depth; i++) at = make(name, {}, at);
  return at;
};

const withShadow = (inside: Node): Element => {
  const host = make('x-host');
  host.attachShadow({ mode: 'open' }).append(inside);
  return host;
};

const names = fc.subarray([...hiddenNames], { minLength: 1 });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

/** Something no page should hold. A function, because an element stands in one place only. */
export const hostilePiece: fc.Arbitrary<() => Node> = fc.oneof(
  { weight: 4, arbitrary: names.map((list) => () => formOf(list)) },
  names.map((list) => () => formOf(list, nested('b', 3), formOf(list))),
  fc.constantFrom('div', 'span', 'x-deep').map((name) => () => nested(name, 80)),
  text.map((words) => () => document.createTextNode(words)),
  text.map((words) => () => document.createComment(words)),
  text.map(
    (words) => () => make('div', { class: `message\n${words}`, role: `"]${words}`, 'data-id': words }),
  ),
  fc
    .constantFrom(...['o:p', 'fb:comments', 'x-y.z', 'a-ü'])
    .map((name) => () => make('div', {}, ...[1, 2, 3].map(() => make(name, {}, 'two words')))),
  fc
    .constantFrom('class', 'id', 'data-x', 'alt', 'aria-label', 'style')
    .map((name) => () => make('img', { [name]: 'message '.repeat(20_000) })),
  names.map((list) => () => withShadow(withShadow(formOf(list)))),
  fc
    .constantFrom('template', 'object', 'svg', 'textarea', 'select', 'table')
    .map((name) => () => make(name, { class: 'message', name: 'body' }, 'x')),
  fc.constant(() =>
    make(
      'div',
      { class: 'messages', role: 'log' },
      ...Array.from({ length: 20 }, () => make('p', { class: 'message' })),
    ),
  ),
);

/** Puts pieces at places of a page that are chosen by number. */
export const putInto = (
  page: Element,
  pieces: readonly (readonly [place: number, piece: () => Node])[],
): void => {
  const all = [page, ...page.querySelectorAll('*')];
  for (const [place, piece] of pieces) {
    const at = all[place % all.length] as Element;
    if (place % 2) at.append(piece());
    else at.prepend(piece());
  }
};

export const somePieces = fc.array(fc.tuple(fc.nat(10_000), hostilePiece), { minLength: 1, maxLength: 6 });
