// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Screened } from '../../src/browser/requests';
import { KeptLines } from '../../src/content/kept-lines';
import { Warner } from '../../src/content/warn';
import type { Kind, Level, Warning } from '../../src/model';

const asked: { kind: string; ask: unknown }[] = [];
vi.mock('../../src/browser/ask', () => ({
  ask: async (kind: string, ask: unknown) => void asked.push({ kind, ask }),
}));

const roots: ShadowRoot[] = [];
beforeEach(() => {
  asked.length = roots.length = 0;
  document.documentElement.querySelectorAll(':scope > div').forEach((host) => {
    host.remove();
  });
  const attach = Element.prototype.attachShadow;
  // The card's root is closed; a test may hold on to it.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => vi.restoreAllMocks());

const warning = (incident: string, kind: Kind, level: Level, at: number): Warning => ({
  incident,
  kind,
  level,
  at,
  concern: 'harassment',
  people: ['Ann'],
  reasons: [],
});

const screened = (warnings: Warning[], more: Partial<Screened> = {}): Screened => ({
  warnings,
  notices: [],
  wanted: [],
  notified: [],
  numbers: { emergency: '112', childHelpline: '116 111' },
  why: {},
  ...more,
});

function warned(answer: Screened, isPrivate = false) {
  const life = { signal: new AbortController().signal, alive: () => true, end: () => {} };
  const warner = new Warner({ private: isPrivate } as never, life);
  const conversation = { lines: new KeptLines() } as never;
  warner.show(conversation, answer, () => undefined);
  return { warner, conversation };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
const cards = () => roots.at(-1)?.querySelectorAll('.card') ?? [];
const hosts = () => document.documentElement.querySelectorAll(':scope > div').length;
const press = async (index: number) => {
  roots.at(-1)?.querySelectorAll('button')[index]?.click();
  await settle();
};
const [help, fine, close] = [0, 1, 2] as const;

it('says several at once as one, the gravest', async () => {
  warned(screened([warning('a', 'insult', 'caution', 2), warning('b', 'threat', 'danger', 1)]));
  await settle();
  expect(cards()).toHaveLength(1);
  expect(hosts()).toBe(1);
  expect(roots[0]?.querySelector('h2')?.textContent).toContain('threat_danger');
});

it('opens help once, about what the card speaks of', async () => {
  warned(screened([warning('a', 'insult', 'caution', 2), warning('b', 'threat', 'danger', 1)]));
  await settle();
  await press(help);
  expect(asked).toEqual([{ kind: 'warnings/answer', ask: { incident: 'b', answer: 'help' } }]);
  expect(cards()).toHaveLength(1);
});

it('calls nothing fine that the child was not shown', async () => {
  warned(screened([warning('a', 'insult', 'caution', 2), warning('b', 'threat', 'danger', 1)]));
  await settle();
  await press(fine);
  expect(asked).toEqual([{ kind: 'warnings/answer', ask: { incident: 'b', answer: 'fine' } }]);
  expect(roots.at(-1)?.querySelector('h2')?.textContent).toContain('insult_caution');
  await press(fine);
  expect(asked.map(({ ask }) => (ask as { incident: string }).incident)).toEqual(['b', 'a']);
  expect(hosts()).toBe(0);
});

it('closes all at once', async () => {
  warned(screened([warning('a', 'insult', 'caution', 2), warning('b', 'threat', 'danger', 1)]));
  await settle();
  await press(close);
  expect(asked).toHaveLength(2);
  expect(hosts()).toBe(0);
});

it.each([
  [
    'the guardian, where a note went out',
    screened([warning('b', 'threat', 'danger', 1)], { notified: ['b'] }),
    false,
    'cardSeenGuardian',
  ],
  ['whoever can open this device', screened([warning('b', 'threat', 'danger', 1)]), false, 'cardSeenDevice'],
  ['nobody, in a private window', screened([warning('b', 'threat', 'danger', 1)]), true, 'cardSeenNobody'],
])('says who sees it: %s', async (_, answer, isPrivate, key) => {
  warned(answer, isPrivate);
  await settle();
  expect(roots.at(-1)?.querySelector('.card-seen')?.textContent).toContain(key);
});
