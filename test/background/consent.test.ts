import { beforeEach, describe, expect, it, vi } from 'vitest';
import { agreementsStored, incidentsStored } from '../../src/browser/storage-keys';
import type { Agreement } from '../../src/model';
import browser, { pretend } from '../pretend-browser';
import {
  ask,
  badgeOf,
  disk,
  grave,
  inTab,
  line,
  log,
  memories,
  ourPage,
  see,
  send,
  startWorker,
  threat,
} from './in-a-worker';

beforeEach(async () => {
  pretend.reset();
  await startWorker();
});

const day = 86_400_000;
const passphrase = 'seven green boats';
const choice = { sees: 'counts', ageBand: 'under-14', guardian: true };
const agree = (consent: Agreement['consent'], guardian = true, session?: string) =>
  ask(
    'agreement/set',
    { ...choice, guardian, ...(consent && { consent }), ...(session && { session }) },
    ourPage(),
  );

describe('the consent that the law asks for', () => {
  it('refused: nothing is read, nothing is kept, and help stays open', async () => {
    await agree('refused');
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({ off: true });
    const before = await disk();
    expect(await see([grave('m1')])).toMatchObject({ warnings: [], notices: [], wanted: [] });
    expect(await log()).toEqual([]);
    expect(await disk()).toBe(before);
    expect(await ask('guardian/list', {}, ourPage())).toEqual([]);
    await ask('warnings/answer', { incident: 'x', answer: 'help' }, inTab(1));
    expect(pretend.state.opened.at(-1)).toContain('/help/');
  });

  it('awaited: the child is warned and nothing of it is kept, not a word and not a sign', async () => {
    await agree('awaited', false);
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({ off: false, private: true });
    const before = await disk();
    const { warnings, wanted } = await see([threat('m1')]);
    expect(warnings).toHaveLength(1);
    expect(wanted).toEqual([]);
    const kept = { incident: warnings[0]?.incident, messages: [line('m1', 'planted words')] };
    expect(await send('incidents/words', kept, inTab(1))).toMatchObject({ ok: false });
    expect(await log()).toEqual([]);
    expect(await disk()).toBe(before);
  });

  it('given: from then on it is kept as for everybody', async () => {
    await agree('awaited', false);
    await see([threat('m1')]);
    await agree('guardian-agreed');
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({ off: false, private: false });
    await see([threat('m2')]);
    expect(await log()).toHaveLength(1);
    await agree('refused');
    await see([grave('m3')]);
    expect(await log()).toEqual([]);
  });

  it('taken back, or refused after something was kept: all of it goes, and what was chosen stays', async () => {
    await ask('settings/set', { country: 'CN' }, ourPage());
    await ask('guardian/set-passphrase', { passphrase }, ourPage());
    const { session } = await ask('guardian/unlock', { passphrase }, ourPage());
    const { warnings } = await see([threat('m1')]);
    const kept = { incident: warnings[0]?.incident, messages: [line('m1', 'planted words')] };
    await ask('incidents/words', kept, inTab(1));
    const copy = await browser.storage.local.get(null);
    await agree('refused', true, session);
    expect((await browser.storage.local.getKeys()).filter((key) => key !== 'policy-seen').sort()).toEqual([
      'agreements',
      'guardian-key',
      'settings',
    ]);
    expect(badgeOf(1)).toBe('');
    expect((await ask('settings/get', undefined, ourPage())).settings.country).toBe('CN');
    expect(await send('agreement/set', { ...choice, consent: 'guardian-agreed' }, ourPage())).toMatchObject({
      failure: 'refused',
    });
    // A copy of the folder from before is closed too: its key is gone.
    await browser.storage.local.set(copy);
    expect(await incidentsStored.readMany(await incidentsStored.ids())).toEqual([]);
  });

  it('refused while a batch waits for its turn: it is not kept either', async () => {
    const refusal = agree('refused');
    const seen = see([grave('m1')]);
    await Promise.all([refusal, seen]);
    expect(await log()).toEqual([]);
    expect(await memories()).toEqual([]);
  });

  it('awaited: what was kept before stays for fourteen days and no longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      const start = Date.now();
      await see([threat('m1')]);
      await agree('awaited', false);
      vi.setSystemTime(start + 9 * day);
      // Answering the same in other words does not make it last longer.
      await ask('agreement/set', { ...choice, ageBand: '14-15', consent: 'awaited' }, ourPage());
      await pretend.ring('daily');
      expect(await log()).toHaveLength(1);
      vi.setSystemTime(start + 15 * day);
      await pretend.ring('daily');
      expect(await log()).toEqual([]);
      expect((await ask('agreement/read', undefined, ourPage())).history).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('given in time: what was kept before stays', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      await see([threat('m1')]);
      await agree('awaited', false);
      await agree('guardian-agreed');
      vi.setSystemTime(Date.now() + 15 * day);
      await pretend.ring('daily');
      expect(await log()).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

it('a worker that dies between a refusal and the forgetting forgets at its next start', async () => {
  await see([threat('m1')]);
  const agreedAt = Date.now();
  await agreementsStored.write([
    { ...choice, sees: 'counts', ageBand: 'under-14', consent: 'refused', agreedAt },
  ]);
  expect(await log()).toHaveLength(1);
  pretend.killWorker();
  await startWorker();
  expect(await log()).toEqual([]);
  expect(await memories()).toEqual([]);
});

it('a restart of the worker forgets no refusal', async () => {
  await agree('refused');
  pretend.killWorker();
  await startWorker();
  await see([grave('m1')]);
  expect(await log()).toEqual([]);
  expect(await browser.storage.local.getKeys()).not.toContain('unsaved-incidents');
});
