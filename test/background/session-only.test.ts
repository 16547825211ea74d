import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as keys from '../../src/browser/storage-keys';
import browser, { pretend } from '../pretend-browser';
import { ask, grave, inTab, line, log, ourPage, see, send, startWorker } from './in-a-worker';

const shared = { schoolName: 'Hill School', sessionOnly: true };
const ofTheMachine = ['policy-seen'];
const onDisk = async () =>
  Object.keys(await browser.storage.local.get(null)).filter((key) => !ofTheMachine.includes(key));
/** The browser is closed and opened again: what was only in memory is gone. */
const restart = async () => {
  await browser.storage.session.clear();
  await startWorker();
};
/** A worker that is stopped before it has read the policy has not heard of it. */
const untilReady = () => ask('settings/get', undefined, ourPage());
const set = (choices: unknown) => send('settings/set', choices, ourPage());

beforeEach(async () => {
  pretend.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('where pupils share a profile', () => {
  it('nothing of a pupil is on the disk, and the next session finds nothing', async () => {
    pretend.storage.managed.put(shared);
    await startWorker();
    const { wanted } = await see([grave('m1')]);
    await ask(
      'incidents/words',
      { incident: wanted[0]?.incident, messages: [line('m1', 'words of a pupil')] },
      inTab(1),
    );
    await set({ sitesOff: ['diary.example'], country: 'ZA' });
    expect(await log()).toHaveLength(1);
    expect(await onDisk()).toEqual([]);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('words of a pupil');

    await restart();
    expect(await log()).toEqual([]);
    expect((await ask('settings/get', undefined, ourPage())).settings.sitesOff).toEqual([]);
    expect((await ask('tallies/get', undefined, ourPage())).days).toEqual([]);
    expect(await onDisk()).toEqual([]);
  });

  it('holds from the first moment of a start, although Chromium names no policy yet', async () => {
    pretend.storage.managed.put(shared);
    await startWorker();
    await untilReady();
    pretend.storage.managed.reset();
    await restart();
    await see([grave('m1')]);
    expect(await onDisk()).toEqual([]);
    expect(await log()).toHaveLength(1);
  });

  it('a worker that dies loses nothing within the session', async () => {
    pretend.storage.managed.put(shared);
    await startWorker();
    await see([grave('m1')]);
    await startWorker();
    expect(await log()).toHaveLength(1);
    expect((await see([grave('m1')])).warnings).toHaveLength(1);
    expect(await log()).toHaveLength(1);
  });

  it('what stood on the disk when the policy came can be read until the session ends, and then is gone', async () => {
    await startWorker();
    await see([grave('m1')]);
    await set({ country: 'ZA' });
    expect((await onDisk()).length).toBeGreaterThan(2);
    pretend.storage.managed.put(shared);
    await vi.waitFor(async () => expect(await onDisk()).toEqual([]));
    expect(await log()).toHaveLength(1);
    expect((await ask('settings/get', undefined, ourPage())).settings.country).toBe('ZA');
    await restart();
    expect(await log()).toEqual([]);
  });

  it('what an earlier session left behind after a crash is deleted, not shown', async () => {
    await startWorker();
    await see([grave('m1')]);
    const left = await browser.storage.local.get(null);
    pretend.storage.managed.put(shared);
    await vi.waitFor(async () => expect(await onDisk()).toEqual([]));
    // As if the browser had been killed before the deletion reached the disk.
    const { 'policy-seen': _, ...incidents } = left;
    await browser.storage.local.set(incidents);
    await restart();
    expect(await log()).toEqual([]);
    expect(await onDisk()).toEqual([]);
  });

  it('a withdrawal holds from the next start: what was to end with the session ends with it', async () => {
    pretend.storage.managed.put(shared);
    await startWorker();
    await see([grave('m1')]);
    pretend.storage.managed.put({ sessionOnly: false });
    await vi.waitFor(async () => {
      const { policy, sessionOnly } = await ask('settings/get', undefined, ourPage());
      expect([policy.sessionOnly, sessionOnly]).toEqual([false, true]);
    });
    await see([grave('m2')]);
    expect(await onDisk()).toEqual([]);
    await restart();
    expect(await log()).toEqual([]);
    await see([grave('m3')]);
    expect((await onDisk()).length).toBeGreaterThan(1);
  });

  it('"I am done here" and the last tab forget at once', async () => {
    pretend.storage.managed.put(shared);
    await startWorker();
    const tab = pretend.openTab('https://chat.example/');
    await see([grave('m1')]);
    await ask('session/end', undefined, ourPage());
    expect(await log()).toEqual([]);
    await see([grave('m1')]);
    expect(await log()).toHaveLength(1);
    pretend.state.tabs.delete(tab.id);
    await pretend.events.tabRemoved.emit(tab.id, { windowId: 1, isWindowClosing: true });
    await vi.waitFor(async () => expect(await log()).toEqual([]));
  });

  it('elsewhere neither of them forgets anything', async () => {
    await startWorker();
    const tab = pretend.openTab('https://chat.example/');
    await see([grave('m1')]);
    await ask('session/end', undefined, ourPage());
    pretend.state.tabs.delete(tab.id);
    await pretend.events.tabRemoved.emit(tab.id, { windowId: 1, isWindowClosing: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await log()).toHaveLength(1);
  });
});

it('everything of a person is stored where a shared computer can forget it', async () => {
  pretend.storage.managed.put(shared);
  await startWorker();
  await untilReady();
  await restart();
  await untilReady();
  for (const [name, kept] of Object.entries(keys)) {
    const at = 'prefix' in kept ? kept.prefix : kept.key;
    if (ofTheMachine.includes(at)) continue;
    if ('prefix' in kept) await kept.write('x', {} as never);
    else await kept.write({} as never);
    const why = `${name}: give it the area 'log', or say that it is the machine’s in log-area.ts`;
    expect(await onDisk(), why).toEqual([]);
  }
  expect(Object.keys(await browser.storage.session.get(null))).toContain('incident:x');
});
