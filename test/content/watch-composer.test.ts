// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLife } from '../../src/content/page-life';
import { watchComposer } from '../../src/content/watch-composer';

const asked: string[] = [];
let ownWords = true;
vi.mock('../../src/browser/is-orphaned', () => ({ isOrphaned: () => false }));
vi.mock('../../src/browser/ask', () => ({
  ask: async (kind: string) => {
    asked.push(kind);
    return { off: false, ownWords };
  },
}));

const roots: ShadowRoot[] = [];
let life = startLife();

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = roots.length = 0;
  ownWords = true;
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  document.body.innerHTML =
    '<textarea></textarea><input type="password"><input type="text" placeholder="Search"><div contenteditable="true"></div>';
  life = startLife();
  watchComposer(life);
});

afterEach(() => {
  life.end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const field = (selector: string) => document.querySelector(selector) as HTMLTextAreaElement;
async function type(selector: string, words: string): Promise<void> {
  const into = field(selector);
  if (into.localName === 'div') into.textContent = words;
  else into.value = words;
  into.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(800);
}
const line = () =>
  roots.at(-1)?.host.isConnected ? roots.at(-1)?.querySelector('.own-words-line')?.textContent : undefined;
const number = 'my number is 555 0123 44';

it('says one line about a number, a place or hurtful words, in a textarea and in an editable part', async () => {
  await type('textarea', number);
  expect(line()).toContain('ownWords_phone');
  await type('[contenteditable]', '我家在和平路28号');
  expect(line()).toContain('ownWords_address');
  await type('textarea', 'you are worthless trash');
  expect(line()).toContain('ownWords_hurtful');
});

it('writes nothing into the page and asks nothing for ordinary words', async () => {
  await type('textarea', 'see you at five, bring the ball');
  expect(roots).toEqual([]);
  expect(asked).toEqual([]);
});

it('leaves passwords and searches alone', async () => {
  await type('[type=password]', number);
  await type('[type=text]', number);
  expect(roots).toEqual([]);
});

it('holds nothing back: the page hears every key, and the words stay as they are', async () => {
  const heard: string[] = [];
  document.addEventListener('keydown', (event) => heard.push(event.key), { once: true });
  await type('textarea', number);
  const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  field('textarea').dispatchEvent(press);
  expect(press.defaultPrevented).toBe(false);
  expect(heard).toEqual(['Enter']);
  expect(field('textarea').value).toBe(number);
});

it('tells the background nothing of it: only whether the line is wanted is asked', async () => {
  await type('textarea', number);
  expect(asked).toEqual(['page/setup']);
});

it('goes when the message was sent or changed, and when it is put away, and is not said again', async () => {
  await type('textarea', number);
  field('textarea').value = '';
  await vi.advanceTimersByTimeAsync(600);
  expect(line()).toBeUndefined();
  await type('textarea', number);
  expect(line()).toBeUndefined();
  await type('textarea', 'i live at 12 mill lane');
  expect(line()).toContain('ownWords_address');
  roots.at(-1)?.querySelector('button')?.click();
  await vi.advanceTimersByTimeAsync(10);
  expect(line()).toBeUndefined();
});

it('stays away once the child has switched it off', async () => {
  ownWords = false;
  await type('textarea', number);
  expect(roots).toEqual([]);
});

it('ends with the page’s life', async () => {
  await type('textarea', number);
  life.end();
  expect(line()).toBeUndefined();
});
