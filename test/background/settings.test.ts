import { beforeEach, describe, expect, it } from 'vitest';
import { inForce } from '../../src/browser/in-force';
import browser, { pretend } from '../pretend-browser';
import { ask, grave, inTab, ourPage, see, send, startWorker } from './in-a-worker';

beforeEach(async () => {
  pretend.reset();
  await startWorker();
});

const set = (choices: unknown) => send('settings/set', choices, ourPage());
const get = () => ask('settings/get', undefined, ourPage());

describe('settings', () => {
  it('hold defaults until something is chosen, and then only what was chosen is stored', async () => {
    expect((await get()).settings).toMatchObject({ lowestLevel: 'notice', retentionDays: 90, quietUntil: 0 });
    expect(await ask('settings/set', { retentionDays: 30 }, ourPage())).toMatchObject({ retentionDays: 30 });
    expect((await browser.storage.local.get('settings')).settings).toEqual({
      version: 1,
      value: { retentionDays: 30 },
    });
  });

  it.each([
    ['an unknown key', { stealth: true }],
    ['no retention', { retentionDays: 0 }],
    ['half a day of retention', { retentionDays: 0.5 }],
    ['an unknown level', { lowestLevel: 'never' }],
    ['a site that is none', { sitesOff: ['not a host'] }],
    ['a quiet for ever', { quietUntil: Date.now() + 400 * 86_400_000 }],
    ['a country with numbers', { country: '12' }],
    ['a list', []],
    ['nothing', null],
  ])('%s is refused and changes nothing', async (_, choices) => {
    await set({ retentionDays: 30 });
    expect(await set(choices)).toMatchObject({ ok: false, failure: 'refused' });
    expect((await get()).settings.retentionDays).toBe(30);
  });

  it('take sites as people paste them', async () => {
    await set({ sitesOff: ['https://Chat.Example/room?x=1', 'chat.example', '例子.测试'] });
    expect((await get()).settings.sitesOff).toEqual(['chat.example', 'xn--fsqu00a.xn--0zwm56d']);
  });

  it('twenty changes at once all hold', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => set({ retentionDays: i + 1 })));
    await Promise.all([
      set({ country: 'cn' }),
      set({ notifyGuardian: true }),
      set({ lowestLevel: 'danger' }),
    ]);
    expect((await get()).settings).toMatchObject({
      country: 'CN',
      notifyGuardian: true,
      lowestLevel: 'danger',
      retentionDays: 20,
    });
  });
});

describe('policy over settings', () => {
  const policy = {
    schoolName: 'Hill School',
    country: 'ZA',
    lowestLevel: 'caution',
    sitesOff: ['bank.example'],
  };

  it('locks what it names, leaves the rest, and is never written into the settings', async () => {
    await set({ country: 'CN' });
    pretend.storage.managed.put(policy);
    await startWorker();
    expect(await set({ country: 'GB' })).toMatchObject({ ok: false, reason: 'country is fixed by policy' });
    expect(await set({ retentionDays: 5 })).toMatchObject({ ok: true });
    expect((await get()).settings).toMatchObject({ country: 'CN', retentionDays: 5 });
    const setup = await ask('page/setup', undefined, inTab(1));
    expect(setup).toMatchObject({
      country: 'ZA',
      lowestLevel: 'caution',
      school: { schoolName: 'Hill School' },
      off: false,
    });
  });

  it('switches sites off with the name of who did it', async () => {
    pretend.storage.managed.put(policy);
    await startWorker();
    await set({ sitesOff: ['own.example'] });
    const at = (url: string) => ask('page/setup', undefined, inTab(1, { url }));
    expect(await at('https://www.bank.example/x')).toMatchObject({ off: true, offBy: 'Hill School' });
    expect(await at('https://notbank.example/')).toMatchObject({ off: false });
    const own = await at('https://own.example/');
    expect(own.off).toBe(true);
    expect(own.offBy).toBeUndefined();
  });

  it('locks all of them at once: earlier choices rest and come back, the hour of quiet stays the child’s', async () => {
    await set({ country: 'CN', sitesOff: ['a.example'], lowestLevel: 'danger', notifyGuardian: true });
    pretend.storage.managed.put({ settingsLocked: true });
    await startWorker();
    expect((await get()).settings).toMatchObject({
      lowestLevel: 'notice',
      sitesOff: [],
      notifyGuardian: true,
    });
    for (const choice of [
      { country: 'GB' },
      { sitesOff: [] },
      { lowestLevel: 'notice' },
      { retentionDays: 9 },
    ])
      expect(await set(choice)).toMatchObject({ ok: false, failure: 'refused' });
    expect(await set({ quietUntil: Date.now() + 1000 })).toMatchObject({ ok: true });
    pretend.storage.managed.put({ settingsLocked: false });
    await startWorker();
    expect((await get()).settings).toMatchObject({ country: 'CN', sitesOff: ['a.example'] });
  });

  it('takes what is for guardians away, and never switches it on', async () => {
    await set({ notifyGuardian: true });
    pretend.storage.managed.put({ guardianFeatures: false });
    await startWorker();
    expect(await set({ notifyGuardian: true })).toMatchObject({ ok: false, failure: 'refused' });
    expect(inForce(await get()).notifyGuardian).toBe(false);
    const together = { sees: 'all-words', ageBand: '14-15', guardian: true, consent: 'not-needed' };
    expect(await send('agreement/set', together, ourPage())).toMatchObject({ ok: false, failure: 'refused' });
    await see([grave('m1')]);
    expect(await ask('guardian/list', {}, ourPage())).toEqual([]);
    pretend.storage.managed.put({ guardianFeatures: true });
    await startWorker();
    expect(inForce(await get()).notifyGuardian).toBe(true);
    await set({ notifyGuardian: false });
    expect(inForce(await get()).notifyGuardian).toBe(false);
  });

  it('that arrives while running holds at once', async () => {
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({ school: {} });
    pretend.storage.managed.put(policy);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({
      school: { schoolName: 'Hill School' },
    });
  });
});

it('a private window is told that it is one', async () => {
  expect(await ask('page/setup', undefined, inTab(1, { incognito: true }))).toMatchObject({ private: true });
});
