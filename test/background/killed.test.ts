import { beforeEach, describe, expect, it } from 'vitest';
import browser, { pretend } from '../pretend-browser';
import { ask, badgeOf, inTab, line, log, ourPage, see, send, startWorker, threat } from './in-a-worker';
import { killAt } from './kill-switch';

beforeEach(() => pretend.reset());

/** How many calls to storage one batch costs, the start of the worker included. */
async function callsOf(work: () => Promise<unknown>): Promise<number> {
  pretend.reset();
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

describe('a worker killed at any call to storage', () => {
  const at = Date.now() - 5000;
  const batch = () => see([threat('m0', { at: at - 1000, cues: [] }), threat('m1', { at })]);

  it('loses and doubles nothing when the batch is sent again', async () => {
    const calls = await callsOf(batch);
    expect(calls).toBeGreaterThan(5);
    for (const moment of ['before', 'after'] as const) {
      for (let n = 1; n <= calls; n++) {
        pretend.reset();
        await killedAt(n, moment, batch);
        const { warnings } = await batch();
        const where = `killed ${moment} call ${n}`;
        expect(warnings, where).toHaveLength(1);
        expect(
          (await log()).map(({ id }) => id),
          where,
        ).toEqual([warnings[0]?.incident]);
        expect(badgeOf(1), where).toBe('1');
        expect((await ask('tallies/get', undefined, ourPage())).days[0]?.counts, where).toEqual({
          threat: 1,
        });
      }
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
    for (let n = 1; n <= watch.calls(); n++) {
      await browser.storage.local.clear();
      await browser.storage.local.set(before);
      await killedAt(n, 'before', give);
      const [open] = (await batch()).wanted;
      if (open) await give();
      expect(
        (await log()).map(({ messages }) => messages.length),
        `killed before call ${n}`,
      ).toEqual([1]);
    }
  }, 60_000);
});
