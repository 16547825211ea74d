// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findHere } from '../../src/content/find-here';
import { wakeReader } from '../../src/content/wake-reader';
import compiled from '../../src/rules/compiled/rulebook.json';
import { hostilePiece, putInto } from '../sites/hostile-pieces';
import { chatWith, goTo, lineOf, secret } from './chat-in-page';

const authors: string[] = [];
let orphaned = false;

vi.mock('../../src/browser/is-orphaned', () => ({ isOrphaned: () => orphaned }));
vi.mock('../../src/browser/ask', () => ({
  ask: async (kind: string, ask: { reports: { author: { name: string } }[] }) => {
    if (kind === 'rules/book') return compiled.packed;
    if (kind === 'page/setup') return { off: false, private: false };
    if (kind === 'cues/seen') authors.push(...ask.reports.map(({ author }) => author.name));
    return { warnings: [], notices: [], wanted: [], notified: [], numbers: {}, why: {} };
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  goTo('https://chat.test/room');
});
afterEach(() => vi.useRealTimers());

const log = (): Element => document.getElementById('log') as Element;
const someLine = (at: number): Element | undefined => log().children[at % Math.max(1, log().children.length)];

/** What a page can do to what is being read, chosen by a number. */
const deeds: ((at: number, piece: () => Node) => void)[] = [
  (at) => someLine(at)?.remove(),
  (at) => someLine(at)?.replaceChildren('…'),
  (at) => void someLine(at)?.querySelector('p')?.replaceChildren(`changed ${at}`),
  (at) => log().prepend(lineOf('Bea', `before ${at}`)),
  (at) => log().append(lineOf('Bea', `after ${at}`)),
  () => log().replaceChildren(...[...log().children].map((line) => line.cloneNode(true))),
  () => log().replaceWith(log().cloneNode(true)),
  () => document.body.replaceWith(document.body.cloneNode(true)),
  (at, piece) => putInto(log(), [[at, piece]]),
  (at, piece) => putInto(document.body, [[at, piece]]),
  (at) => goTo(`https://chat.test/room?visit=${at % 3}`),
];

test('whatever is done to a page while it is read, the next line of a chat on it is read', async () => {
  let case_ = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(deeds.length - 1), fc.nat(1000), hostilePiece), {
        minLength: 1,
        maxLength: 8,
      }),
      async (chosen) => {
        orphaned = false;
        authors.length = 0;
        case_ += 1;
        chatWith(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true), lineOf('Ann', 'homework?'));
        await wakeReader(await findHere());
        await vi.advanceTimersByTimeAsync(1500);
        for (const [deed, at, piece] of chosen) {
          deeds[deed]?.(at, piece);
          await vi.advanceTimersByTimeAsync(100);
        }
        await vi.advanceTimersByTimeAsync(25_000);
        chatWith(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true), lineOf('Ann', 'homework?'));
        await vi.advanceTimersByTimeAsync(25_000);
        log().append(lineOf(`Zoe ${case_}`, secret));
        await vi.advanceTimersByTimeAsync(2000);
        orphaned = true;
        document.body.append(document.createElement('hr'));
        await vi.advanceTimersByTimeAsync(60_000);
        expect(authors).toContain(`Zoe ${case_}`);
      },
    ),
    { seed: 2026_11_27, numRuns: 25 },
  );
});
