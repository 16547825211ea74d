import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser, { pretend } from '../pretend-browser';
import { ask, badgeOf, grave, inTab, log, ourPage, room, see, startWorker, threat } from './in-a-worker';

const full = 'QUOTA_BYTES quota exceeded';

/** A disk with room for so many bytes, as the browser counts them. */
function limit(bytes: number): void {
  const { local } = browser.storage;
  const real = local.set.bind(local);
  vi.spyOn(local, 'set').mockImplementation(async (values) => {
    const replaced = await local.getBytesInUse(Object.keys(values));
    const size = Object.entries(values).reduce(
      (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
      0,
    );
    if ((await local.getBytesInUse()) - replaced + size > bytes) throw new Error(full);
    await real(values);
  });
}

const countOf = async (prefix: string): Promise<number> =>
  (await browser.storage.local.getKeys()).filter((key) => key.startsWith(prefix)).length;

beforeEach(async () => {
  pretend.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await startWorker();
});
afterEach(() => vi.restoreAllMocks());

describe('a full disk', () => {
  it('takes the room from old conversations and never from incidents', async () => {
    const danger = await see([grave('m1')], inTab(1), { ...room, id: 'grave' });
    for (let i = 0; i < 40; i++)
      await see([threat(`t${i}`, { cues: [{ ...threat('').cues[0]!, weight: 1 }] })], inTab(1), {
        ...room,
        id: `r${i}`,
      });
    expect(await countOf('memory:')).toBe(41);
    limit(await browser.storage.local.getBytesInUse());
    const { warnings } = await see([threat('m2')], inTab(1), { ...room, id: 'new' });
    expect((await log()).map(({ id }) => id).sort()).toEqual(
      [danger.warnings[0]?.incident, warnings[0]?.incident].sort(),
    );
    expect(await countOf('memory:')).toBeLessThan(30);
    // What was graver is still known: it is not said anew.
    expect((await see([grave('m3')], inTab(1), { ...room, id: 'grave' })).warnings).toEqual([]);
  });

  it('that refuses everything still lets the child be warned, says so on the badge, and is tried again', async () => {
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error(full));
    const { warnings } = await see([threat('m1')]);
    expect(warnings).toHaveLength(1);
    expect(badgeOf(1)).toBe('!');
    expect((await log()).map(({ id }) => id)).toEqual([warnings[0]?.incident]);
    expect(await countOf('incident:')).toBe(0);
    await pretend.ring('store-again');
    expect(badgeOf(1)).toBe('!');

    set.mockRestore();
    await startWorker();
    await pretend.ring('store-again');
    expect(await countOf('incident:')).toBe(1);
    expect(await ask('chain/check', undefined, ourPage())).toMatchObject({ whole: true, links: 1 });
    expect(badgeOf(1)).toBe('1');
    expect((await ask('tallies/get', undefined, ourPage())).days[0]?.counts).toEqual({ threat: 1 });
  });

  it('that stumbles once costs nothing', async () => {
    for (let i = 0; i < 10; i++) await see([threat(`t${i}`)], inTab(1), { ...room, id: `r${i}` });
    pretend.storage.local.refuseWrites('once');
    await see([threat('m1')]);
    expect(await countOf('memory:')).toBe(11);
    expect(await countOf('incident:')).toBe(11);
    expect(badgeOf(1)).toBe('11');
  });

  it('that fails at any one write loses and doubles nothing', async () => {
    for (let failing = 0; failing < 8; failing++) {
      pretend.reset();
      await startWorker();
      for (const area of [browser.storage.local, browser.storage.session]) {
        const real = area.set.bind(area);
        let calls = 0;
        vi.spyOn(area, 'set').mockImplementation(async (values) => {
          if (calls++ === failing) throw new Error('Disk error');
          await real(values);
        });
      }
      const first = await see([threat('m1')]);
      await see([threat('m1')]);
      expect(first.warnings).toHaveLength(1);
      expect((await log()).map(({ id }) => id)).toEqual([first.warnings[0]?.incident]);
      expect(await ask('chain/check', undefined, ourPage())).toMatchObject({ whole: true });
      vi.restoreAllMocks();
    }
  });
});

describe('a broken value', () => {
  it('is set aside, and the rest of the log stays readable', async () => {
    for (let i = 0; i < 5; i++) await see([threat(`m${i}`)], inTab(1), { ...room, id: `r${i}` });
    const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith('incident:'));
    await browser.storage.local.set({
      [keys[0] as string]: { version: 1, value: { id: 7 } },
      [keys[1] as string]: 'x',
    });
    expect(await log()).toHaveLength(3);
    const broken = await countOf('broken:');
    expect(broken).toBe(2);
    expect(await log()).toHaveLength(3);
    expect(await countOf('broken:')).toBe(2);
  });

  it('in place of a memory does not keep the next warning from the child', async () => {
    await see([threat('m1')]);
    const [key] = (await browser.storage.local.getKeys()).filter((name) => name.startsWith('memory:'));
    await browser.storage.local.set({ [key as string]: { version: 1, value: { memory: null } } });
    expect((await see([grave('m2')])).warnings).toHaveLength(1);
  });

  it('that the disk cannot give back leaves the others readable', async () => {
    for (let i = 0; i < 3; i++) await see([threat(`m${i}`)], inTab(1), { ...room, id: `r${i}` });
    const bad = (await browser.storage.local.getKeys()).find((key) => key.startsWith('incident:')) as string;
    const real = browser.storage.local.get.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'get').mockImplementation(async (keys) => {
      if (keys === bad || (Array.isArray(keys) && keys.includes(bad)))
        throw new Error('Corruption: block checksum mismatch');
      return real(keys);
    });
    expect(await log()).toHaveLength(2);
  });
});
