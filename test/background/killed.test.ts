import { beforeEach, describe, expect, it } from 'vitest';
import browser, { pretend } from '../pretend-browser';
import { ask, badgeOf, inTab, line, log, ourPage, room, see, send, startWorker, threat } from './in-a-worker';
import { killAt } from './kill-switch';

beforeEach(() => pretend.reset());

/** How many calls to storage one batch costs, the start of the worker included. */
const callsOf = (work: () => Promise<unknown>): Promise<number> => callsFrom({}, work);

async function callsFrom(disk: Record<string, unknown>, work: () => Promise<unknown>): Promise<number> {
  pretend.reset();
  await browser.storage.local.set(disk);
  const watch = killAt(Number.POSITIVE_INFINITY, 'before');
  await startWorker();
  await work();
  watch.disarm();
  return watch.calls();
}

async function killedAt(n: number, moment: 'before' | 'after', work: () => Promise<unknown>): Promise<void> {
  const killer = killAt(n, moment);
  await startWorker();
  await Promise.race([work(), killer.died]);
  killer.disarm();
  await startWorker();
}

const chain = () => ask('chain/check', undefined, ourPage());

/** Every call of so many, before it took effect and after. */
function* everyDeath(calls: number): Generator<{ n: number; moment: 'before' | 'after'; where: string }> {
  for (const moment of ['before', 'after'] as const)
    for (let n = 1; n <= calls; n++) yield { n, moment, where: `killed ${moment} call ${n}` };
}

describe('a worker killed at any call to storage', () => {
  const at = Date.now() - 5000;
  const batch = () => see([threat('m0', { at: at - 1000, cues: [] }), threat('m1', { at })]);

  it('loses and doubles nothing when the batch is sent again', async () => {
    const calls = await callsOf(batch);
    expect(calls).toBeGreaterThan(5);
    for (const { n, moment, where } of everyDeath(calls)) {
      pretend.reset();
      await killedAt(n, moment, batch);
      const { warnings } = await batch();
      expect(warnings, where).toHaveLength(1);
      expect(
        (await log()).map(({ id }) => id),
        where,
      ).toEqual([warnings[0]?.incident]);
      expect(badgeOf(1), where).toBe('1');
      expect((await ask('tallies/get', undefined, ourPage())).days[0]?.counts, where).toEqual({
        threat: 1,
      });
      expect(await chain(), where).toMatchObject({ whole: true, links: 1 });
    }
  }, 60_000);

  it('keeps the words of an incident, or asks for them again', async () => {
    await startWorker();
    const { wanted } = await batch();
    const give = () =>
      send('incidents/words', { incident: wanted[0]?.incident, messages: [line('m1', 'a')] }, inTab(1));
    const before = await browser.storage.local.get(null);
    const watch = killAt(Number.POSITIVE_INFINITY, 'before');
    await startWorker();
    await give();
    watch.disarm();
    for (const { n, moment, where } of everyDeath(watch.calls())) {
      await browser.storage.local.clear();
      await browser.storage.local.set(before);
      await killedAt(n, moment, give);
      const [open] = (await batch()).wanted;
      if (open) await give();
      expect(
        (await log()).map(({ messages }) => messages.length),
        where,
      ).toEqual([1]);
      expect(await chain(), where).toMatchObject({ whole: true, links: 2 });
    }
  }, 60_000);

  /** Three incidents with words, as they stand on the disk. */
  async function threeKept(): Promise<Record<string, unknown>> {
    pretend.reset();
    await startWorker();
    for (const id of ['a', 'b', 'c']) {
      const { wanted } = await see([threat(`m-${id}`)], inTab(1), { ...room, id });
      const incident = wanted[0]?.incident as string;
      await ask('incidents/words', { incident, messages: [line(`m-${id}`, id)] }, inTab(1));
    }
    return browser.storage.local.get(null);
  }

  const deletions: [string, (ids: string[]) => Promise<unknown>, number][] = [
    ['one incident', ([id]) => send('incidents/delete', id, ourPage()), 2],
    ['all incidents', () => send('incidents/delete-all', undefined, ourPage()), 0],
  ];
  it.each(deletions)(
    'while deleting %s leaves nothing half deleted',
    async (_, remove, left) => {
      const before = await threeKept();
      const ids = (await log()).map(({ id }) => id);
      const watch = killAt(Number.POSITIVE_INFINITY, 'before');
      await startWorker();
      await remove(ids);
      watch.disarm();
      for (const { n, moment, where } of everyDeath(watch.calls())) {
        await browser.storage.local.clear();
        await browser.storage.local.set(before);
        await killedAt(n, moment, () => remove(ids));
        const count = (await log()).length;
        expect([3, left], where).toContain(count);
        expect((await chain()).breaks, where).toEqual([]);
        await remove(ids);
        expect(await log(), where).toHaveLength(left);
        const report = await chain();
        expect(report, where).toMatchObject({ whole: true, links: 6 + (3 - left) });
        const counts = (await ask('tallies/get', undefined, ourPage())).days.map((day) => day.counts.threat);
        expect(counts, where).toEqual(left === 0 ? [] : [left]);
      }
    },
    120_000,
  );

  it('while old incidents join the chain goes on where it stopped', async () => {
    const kept = await threeKept();
    const incidents = await log();
    pretend.reset();
    const plain = incidents.map(({ salt: __, ...old }) => [`incident:${old.id}`, { version: 1, value: old }]);
    const before = {
      ...Object.fromEntries(plain),
      ...Object.fromEntries(Object.entries(kept).filter(([key]) => key.startsWith('day:'))),
    };
    await browser.storage.local.set(before);
    const calls = await callsFrom(before, chain);
    for (const { n, moment, where } of everyDeath(calls)) {
      pretend.reset();
      await browser.storage.local.set(before);
      await killedAt(n, moment, chain);
      expect(
        (await log()).map(({ messages }) => messages.length),
        where,
      ).toEqual([1, 1, 1]);
      expect(await chain(), where).toMatchObject({ whole: true, links: 6 });
    }
  }, 120_000);
});
