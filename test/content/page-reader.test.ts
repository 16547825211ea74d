// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask, PageSetup, Screened } from '../../src/browser/requests';
import { findHere } from '../../src/content/find-here';
import { wakeReader } from '../../src/content/wake-reader';
import compiled from '../../src/rules/compiled/rulebook.json';
import { chatWith, goTo, lineOf, secret } from './chat-in-page';

const asked: { kind: string; ask: unknown }[] = [];
let orphaned = false;
let setup: Partial<PageSetup> = {};
let screened: Partial<Screened> = {};

vi.mock('../../src/browser/is-orphaned', () => ({ isOrphaned: () => orphaned }));
vi.mock('../../src/browser/ask', () => ({
  ask: async (kind: string, ask: unknown) => {
    asked.push({ kind, ask });
    if (kind === 'rules/book') return compiled.packed;
    if (kind === 'page/setup') return { off: false, private: false, ...setup };
    return { warnings: [], notices: [], wanted: [], notified: [], numbers: {}, why: {}, ...screened };
  },
}));

const sent = () => asked.filter(({ kind }) => kind === 'cues/seen').map(({ ask }) => ask as Ask<'cues/seen'>);
const reports = () => sent().flatMap((ask) => ask.reports);
const settle = () => vi.advanceTimersByTimeAsync(1500);

async function open(...lines: HTMLElement[]): Promise<HTMLElement> {
  const log = chatWith(...lines);
  await wakeReader(await findHere());
  await settle();
  return log;
}

beforeEach(() => {
  vi.useFakeTimers();
  goTo('https://chat.test/room');
});

afterEach(async () => {
  // The reader of one test must not watch the page of the next.
  orphaned = true;
  document.body.append(document.createElement('hr'));
  await vi.advanceTimersByTimeAsync(60_000);
  orphaned = false;
  asked.length = 0;
  setup = {};
  screened = {};
  vi.useRealTimers();
});

test('ordinary talk sends nothing', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true), lineOf('Ann', 'homework?'));
  log.append(lineOf('Ann', 'see you at five'));
  await settle();
  expect(sent()).toEqual([]);
});

test('what comes is new, what was there is context, and neither is read twice', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Ann', secret), lineOf('Robin', 'ok', true));
  expect(reports().map(({ fresh }) => fresh)).toEqual([false]);
  log.append(lineOf('Ben', secret));
  await settle();
  expect(reports().map(({ fresh, author }) => [author.name, fresh])).toEqual([
    ['Ann', false],
    ['Ben', true],
  ]);
  log.replaceChildren(...[...log.children].map((line) => line.cloneNode(true)));
  await settle();
  expect(reports()).toHaveLength(2);
});

test('of a long history the newest lines are read, and an older one that is touched stays history', async () => {
  const old = lineOf('Ann', secret);
  const history = Array.from({ length: 1600 }, () => lineOf('Dan', 'hello there'));
  const log = await open(old, ...history, lineOf('Ben', secret));
  for (let i = 0; i < 40; i++) await settle();
  expect(reports().map(({ author, fresh }) => [author.name, fresh])).toEqual([['Ben', false]]);
  old.append(document.createElement('button'));
  await settle();
  log.append(lineOf('Cat', secret));
  await settle();
  expect(reports().map(({ author, fresh }) => [author.name, fresh])).toEqual([
    ['Ben', false],
    ['Ann', false],
    ['Cat', true],
  ]);
});

test('the same words said twice are two messages while both stand there', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  log.append(lineOf('Ann', secret));
  await settle();
  log.append(lineOf('Ann', secret));
  await settle();
  expect(new Set(reports().map(({ message }) => message)).size).toBe(2);
});

test('what is loaded above is context', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  log.prepend(lineOf('Ann', secret));
  await settle();
  expect(reports().map(({ fresh }) => fresh)).toEqual([false]);
});

test('text set into an old node is a new message', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true), lineOf('Ann', 'bye'));
  log.lastElementChild!.querySelector('p')!.firstChild!.nodeValue = secret;
  await settle();
  expect(reports()).toMatchObject([{ author: { role: 'other', name: 'Ann' }, fresh: true }]);
});

test('own words are told as own', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  log.append(lineOf('Robin', secret, true));
  await settle();
  expect(reports().every(({ author }) => author.role === 'self')).toBe(true);
});

test('another address is another conversation', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Ann', secret));
  goTo('https://chat.test/other');
  log.replaceChildren(lineOf('Cleo', 'hi'), lineOf('Cleo', secret));
  await settle();
  const conversations = sent().map(({ conversation }) => conversation.id);
  expect(new Set(conversations).size).toBe(2);
  expect(reports().map(({ fresh }) => fresh)).toEqual([false, false]);
});

test('words go out only when an incident asks for them, with the lines around', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  expect(JSON.stringify(asked)).not.toContain('hello');
  log.append(lineOf('Ann', secret));
  await settle();
  expect(asked.some(({ kind }) => kind === 'incidents/words')).toBe(false);
  expect(JSON.stringify(asked)).not.toContain(secret);
  const [report] = reports();
  screened = { wanted: [{ incident: 'i1', messages: [report!.message] }] };
  log.append(lineOf('Ann', `${secret} ok`));
  await settle();
  const words = asked.find(({ kind }) => kind === 'incidents/words')?.ask as Ask<'incidents/words'>;
  expect(words.incident).toBe('i1');
  expect(words.messages.map(({ text }) => text)).toEqual(['hello', 'hi', secret, `${secret} ok`]);
});

test('a switched-off site is not read', async () => {
  setup = { off: true };
  await open(lineOf('Ann', 'hello'), lineOf('Ann', secret));
  expect(sent()).toEqual([]);
  expect(asked.find(({ kind }) => kind === 'reading/tell')?.ask).toMatchObject({ state: 'off' });
});

test('after an update of the extension the page is left alone', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  orphaned = true;
  const before = asked.length;
  const page = document.documentElement.outerHTML;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(document.documentElement.outerHTML).toBe(page);
  log.append(lineOf('Ann', 'x'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked.length).toBe(before);
});

test('how the reading goes is told when it changes', async () => {
  const log = await open(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  const told = () => asked.filter(({ kind }) => kind === 'reading/tell').map(({ ask }) => ask);
  expect(told()).toMatchObject([{ state: 'reading', messages: 2 }]);
  log.append(lineOf('Ann', 'one more'));
  await settle();
  const count = told().length;
  log.firstElementChild!.setAttribute('title', 'x');
  await settle();
  expect(told()).toHaveLength(count);
});

test('lines without a name are counted, also in an element used again, and nothing in them is judged', async () => {
  goTo('https://www.bilibili.com/video/BV1yy411c7mE/');
  document.body.innerHTML = '<div class="bpx-player-row-dm-wrap"><div></div><div></div></div>';
  const [first, second] = document.querySelectorAll<HTMLElement>('.bpx-player-row-dm-wrap > div');
  await wakeReader(await findHere());
  await settle();
  first!.append(document.createTextNode(secret));
  second!.append(document.createTextNode('前排'));
  await settle();
  first!.replaceChildren(document.createTextNode('原来如此'));
  await vi.advanceTimersByTimeAsync(12_000);
  expect(sent()).toEqual([]);
  const told = asked.filter(({ kind }) => kind === 'reading/tell').map(({ ask }) => ask);
  expect(told.at(-1)).toMatchObject({ state: 'reading', messages: 0, counted: 3, restsOn: 'candidates' });
});
