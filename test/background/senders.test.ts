import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readAsk } from '../../src/browser/read-ask';
import { askableFromContent, needsPage, type RequestKind } from '../../src/browser/requests';
import { pretend, type Sender } from '../pretend-browser';
import {
  ask,
  disk,
  inTab,
  line,
  log,
  memories,
  ourPage,
  room,
  see,
  send,
  startWorker,
  threat,
} from './in-a-worker';

const kinds = Object.keys(readAsk) as RequestKind[];

beforeEach(async () => {
  pretend.reset();
  await startWorker();
});

const strangers: [string, Sender][] = [
  ['another extension', { id: 'other', url: `${pretend.base}src/pages/log/index.html` }],
  ['another extension with a tab', { ...inTab(1), id: 'other' }],
  ['nobody in particular', {}],
  ['a page of another extension', { url: 'chrome-extension://other/page.html' }],
  ['a blank frame whose origin is not told', inTab(1, { url: 'about:blank' })],
  ['a data frame', inTab(1, { url: 'data:text/html,x' })],
];

describe('who may ask', () => {
  it.each(strangers)('%s is refused everything', async (_, sender) => {
    for (const kind of kinds)
      expect(await send(kind, undefined, sender)).toMatchObject({ failure: 'refused' });
  });

  it('a content script may ask only what is listed for it', async () => {
    await see([threat('m1')]);
    for (const kind of kinds.filter((one) => !(askableFromContent as readonly string[]).includes(one))) {
      const answer = await send(kind, undefined, inTab(1));
      expect(answer, kind).toEqual({
        ok: false,
        failure: 'refused',
        reason: `${kind} may not be asked from here`,
      });
    }
  });

  it('a page of ours may not pretend to be a chat', async () => {
    const asks = { 'cues/seen': { conversation: room, reports: [threat('m1')] } } as Record<string, unknown>;
    for (const kind of needsPage)
      expect(await send(kind, asks[kind], ourPage())).toMatchObject({ failure: 'refused' });
    expect(await log()).toEqual([]);
  });

  it('a page of ours is one in a tab, too', async () => {
    expect(await send('incidents/list', {}, { ...ourPage(), tab: { id: 3 } })).toMatchObject({ ok: true });
  });

  it('an address that only looks like ours is a website', async () => {
    const sender = inTab(1, { url: `https://evil.example/${pretend.base}` });
    expect(await send('incidents/list', {}, sender)).toMatchObject({ failure: 'refused' });
  });

  it('a page cannot speak in the name of another site', async () => {
    const claims = {
      conversation: { ...room, host: 'bank.example', url: 'https://bank.example/' },
      host: 'bank.example',
      reports: [threat('m1')],
    };
    await ask('cues/seen', claims, inTab(1));
    expect((await log())[0]).toMatchObject({ host: 'chat.example', url: 'https://chat.example/room/7' });
    expect(await disk()).not.toContain('bank.example');
  });

  it('a frame of another site in the page speaks for itself only', async () => {
    await see([threat('m1')], inTab(1, { url: 'https://ads.example/frame', frameId: 4 }));
    expect((await log())[0]?.host).toBe('ads.example');
    const blank = {
      ...inTab(1, { url: 'about:srcdoc', frameId: 5 }),
      origin: 'https://ads.example',
    } as Sender;
    await see([threat('m2')], blank, { ...room, id: 'blank' });
    expect((await log()).map(({ host }) => host)).toEqual(['ads.example', 'ads.example']);
  });

  it('a site cannot mark the incidents of another as fine, nor give them words', async () => {
    const { warnings } = await see([threat('m1')]);
    const id = warnings[0]?.incident;
    const evil = inTab(2, { url: 'https://evil.example/' });
    await send('warnings/answer', { incident: id, answer: 'fine' }, evil);
    await send('incidents/words', { incident: id, messages: [line('m1', 'forged')] }, evil);
    expect((await log())[0]).toMatchObject({ messages: [] });
    expect((await log())[0]?.fineAt).toBeUndefined();
  });

  it('what is not for us is left to others, and unknown kinds are refused', async () => {
    for (const message of [null, 1, 'x', [], {}, { kind: 7 }]) {
      expect(await pretend.send(message, ourPage())).toBeUndefined();
    }
    for (const kind of ['no/such', '__proto__', 'constructor', 'toString', '']) {
      expect(await send(kind, {}, ourPage())).toMatchObject({ failure: 'refused' });
    }
  });
});

describe('what may be asked', () => {
  it('no value whatever makes a handler fail, change a prototype or write words to the console', async () => {
    const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const content = kinds.filter((kind) => (askableFromContent as readonly string[]).includes(kind));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...content),
        fc.anything({ withNullPrototype: true }),
        async (kind, value) => {
          const json = JSON.stringify(value) as string | undefined;
          const answer = await send(kind, json === undefined ? undefined : JSON.parse(json), inTab(1));
          return answer.ok || answer.failure === 'refused';
        },
      ),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });

  const good = { conversation: room, reports: [threat('m1')] };
  const bad: [string, unknown][] = [
    ['too many reports', { ...good, reports: Array.from({ length: 301 }, (_, i) => threat(`m${i}`)) }],
    ['a time that is no number', { ...good, reports: [{ ...threat('m1'), at: '5' }] }],
    ['a time far ahead', { ...good, reports: [threat('m1', { at: Date.now() + 3 * 86_400_000 })] }],
    [
      'an unknown kind',
      { ...good, reports: [threat('m1', { cues: [{ ...threat('').cues[0], kind: 'x' } as never] })] },
    ],
    [
      'a weight of 99',
      { ...good, reports: [threat('m1', { cues: [{ ...threat('').cues[0], weight: 99 } as never] })] },
    ],
    [
      'an end before its start',
      { ...good, reports: [threat('m1', { cues: [{ ...threat('').cues[0], end: -1 } as never] })] },
    ],
    [
      'an unknown role',
      { ...good, reports: [threat('m1', { author: { role: 'admin', name: 'x' } as never })] },
    ],
    ['an id of a megabyte', { ...good, reports: [threat('m'.repeat(1_000_000))] }],
    ['no conversation', { reports: good.reports }],
    ['a list for an object', { conversation: [], reports: [] }],
  ];
  it.each(bad)('%s is refused and changes nothing', async (_, value) => {
    const before = await disk();
    expect(await send('cues/seen', value, inTab(1))).toMatchObject({ failure: 'refused' });
    expect(await disk()).toBe(before);
  });

  it('a payload cannot reach a prototype', async () => {
    const evil = JSON.parse(
      '{"conversation":{"site":"s","id":"__proto__","title":"","__proto__":{"polluted":1}},"reports":[],"__proto__":{"polluted":1}}',
    );
    await pretend.send({ kind: 'cues/seen', ask: evil }, inTab(1));
    await see([threat('__proto__', { author: { role: 'other', name: '__proto__' } })], inTab(1), {
      ...room,
      id: 'constructor',
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(await log()).toHaveLength(1);
  });
});

describe('a flood', () => {
  it('from one tab is told to wait, and other tabs are answered', async () => {
    const flood = Array.from({ length: 200 }, (_, i) =>
      send('cues/seen', { conversation: room, reports: [threat(`f${i}`)] }, inTab(1)),
    );
    const other = await see([threat('m1')], inTab(2, { url: 'https://else.example/' }));
    expect(other.warnings).toHaveLength(1);
    const answers = await Promise.all(flood);
    expect(answers.filter((answer) => !answer.ok && answer.failure === 'busy').length).toBeGreaterThan(150);
    expect(await send('page/setup', undefined, inTab(1))).toMatchObject({ ok: true });
  });

  it('of incidents from one site fills its own share of a day and no more, and still warns', async () => {
    let warned = 0;
    for (let i = 0; i < 130; i++) {
      const { warnings } = await see([threat(`m${i}`)], inTab(1), { ...room, id: `r${i}` });
      warned += warnings.length;
    }
    expect(warned).toBe(130);
    expect(await log({ limit: 5000 })).toHaveLength(100);
    await see([threat('m1')], inTab(2, { url: 'https://else.example/' }));
    expect((await log())[0]?.host).toBe('else.example');
  }, 30_000);

  it('of conversations from one site leaves what is known of another', async () => {
    const friend = inTab(2, { url: 'https://else.example/' });
    await see([threat('m1')], friend);
    for (let i = 0; i < 320; i++)
      await see([threat(`m${i}`, { cues: [{ ...threat('').cues[0]!, weight: 1 }] })], inTab(1), {
        ...room,
        id: `r${i}`,
      });
    const kept = await memories();
    expect(kept.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(kept)).toContain('else.example');
  }, 30_000);
});
