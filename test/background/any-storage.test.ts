import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/browser/requests';
import * as storageKeys from '../../src/browser/storage-keys';
import browser, { pretend } from '../pretend-browser';
import { ask, grave, inTab, line, log, ourPage, room, see, send, startWorker, threat } from './in-a-worker';

const seed = { seed: 2026_11_27, numRuns: 25 };
const asks: [string, unknown][] = [
  ['incidents/list', { limit: 50 }],
  ['tallies/get', undefined],
  ['settings/get', undefined],
  ['agreement/read', undefined],
  ['chain/check', undefined],
  ['guardian/list', {}],
  ['guardian/lock-state', {}],
  ['reading/here', undefined],
  ['export/all', undefined],
];

let kept: { local: Record<string, unknown>; session: Record<string, unknown> };
let incidents: string[];
const keysInBoth = (): Promise<string[][]> =>
  Promise.all([browser.storage.local.getKeys(), browser.storage.session.getKeys()]);

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  pretend.reset();
  pretend.openTab('https://chat.example/');
  await startWorker();
  await ask('agreement/set', { sees: 'all-words', ageBand: '14-15', guardian: true }, ourPage());
  await ask('settings/set', { retentionDays: 60 }, ourPage());
  for (const id of ['a', 'b', 'c']) {
    const { wanted } = await see([threat(`m-${id}`)], inTab(1), { ...room, id });
    const incident = wanted[0]?.incident as string;
    await ask('incidents/words', { incident, messages: [line(`m-${id}`, id)] }, inTab(1));
  }
  incidents = (await log()).map(({ id }) => id);
  kept = {
    local: await browser.storage.local.get(null),
    session: await browser.storage.session.get(null),
  };
});

async function startWith(area: 'local' | 'session', changed: Record<string, unknown>): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.storage.local.set(kept.local);
  await browser.storage.session.set(kept.session);
  await browser.storage[area].set(changed);
  await startWorker();
}

async function everythingAnswers(): Promise<void> {
  for (const [kind, what] of asks) {
    const answer: Answer = await send(kind, what, ourPage());
    expect(answer, kind).toMatchObject({ ok: true });
  }
  expect((await see([grave('m-new')], inTab(1), { ...room, id: 'new' })).warnings).toHaveLength(1);
}

/** Any JSON, and what nearly is a value of ours: the versions and the word that marks what is gone. */
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.record({ version: fc.constantFrom(0, 1, 2, 3, 1.5, '1'), value: fc.jsonValue() }),
  fc.record({ version: fc.constant(2), value: fc.record({ hidden: fc.base64String() }) }),
  fc.record({ gone: fc.constantFrom(true, false, 1) }),
);

describe('whatever stands in the place of a value', () => {
  it('of the disk: everything answers, the next warning comes, and no other incident is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(kept.local)), anyValue, async (key, value) => {
        await startWith('local', { [key]: value });
        await everythingAnswers();
        const left = (await log()).map(({ id }) => id);
        for (const id of incidents) if (key !== `incident:${id}`) expect(left, key).toContain(id);
        for (const other of Object.keys(kept.local))
          if (other !== key) expect((await keysInBoth()).flat(), `${other} beside ${key}`).toContain(other);
      }),
      seed,
    );
  });

  it('of the session: the same', async () => {
    const keys = [
      ...Object.keys(kept.session),
      'unsaved-incidents',
      'last-card',
      'reading:1',
      'count:1',
      'policy-empty-since',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), anyValue, async (key, value) => {
        await startWith('session', { [key]: value });
        await everythingAnswers();
        const left = (await log()).map(({ id }) => id);
        for (const id of incidents) expect(left, key).toContain(id);
      }),
      seed,
    );
  });

  it('many at once, and keys that nobody knows: the same', async () => {
    const prefixes = Object.values(storageKeys).map((one) => ('prefix' in one ? one.prefix : one.key));
    const names = fc.oneof(
      fc.tuple(fc.constantFrom(...prefixes), fc.string({ maxLength: 20 })).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, anyValue), { maxLength: 8 }), async (pairs) => {
        const made = Object.fromEntries(pairs.filter(([name]) => !(name in kept.local)));
        await startWith('local', made);
        await everythingAnswers();
        const left = (await log({ limit: 5000 })).map(({ id }) => id);
        for (const id of incidents) expect(left).toContain(id);
      }),
      seed,
    );
  });
});

it('whatever a policy holds, everything answers and the child is warned', async () => {
  const keys = fc.constantFrom(
    ...[
      'schoolName',
      'contact',
      'helpLines',
      'country',
      'languages',
      'emergencyWording',
      'lowestLevel',
      'sitesOff',
    ],
    ...['retentionDays', 'sessionOnly', 'guardianFeatures', 'settingsLocked', '__proto__', 'stealth'],
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(true, false, -1, 0, 1e9, 'danger', 'CN', 'x'.repeat(100_000)),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(keys, value), async (policy) => {
      pretend.storage.managed.reset();
      pretend.storage.managed.put(policy);
      await startWith('local', {});
      await everythingAnswers();
    }),
    seed,
  );
});
