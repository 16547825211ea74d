import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '../../src/browser/in-turn';
import { stored } from '../../src/browser/stored';
import { storedFamily } from '../../src/browser/stored-family';
import browser, { pretend } from '../pretend-browser';

const isNumber = (value: unknown): value is number => typeof value === 'number';
const shape = { area: 'local', version: 1, accepts: isNumber } as const;
const count = stored('count', { ...shape, fallback: 0 });
const raw = async (key: string) => (await browser.storage.local.get(key))[key];
const broken = async () => (await browser.storage.local.getKeys()).filter((key) => key.startsWith('broken:'));

beforeEach(() => pretend.reset());

describe('a stored value', () => {
  it('survives 20 overlapping updates', async () => {
    await Promise.all(Array.from({ length: 20 }, () => count.update((n) => n + 1)));
    expect(await count.read()).toBe(20);
  });

  it('goes on after an update that failed', async () => {
    pretend.storage.local.refuseWrites('QUOTA_BYTES');
    const first = count.update((n) => n + 1);
    const second = count.update((n) => n + 1);
    await expect(first).rejects.toThrow('QUOTA_BYTES');
    expect(await second).toBe(1);
    expect(await count.read()).toBe(1);
  });

  it('is the fallback where there is none, and nothing is written by reading', async () => {
    expect(await count.read()).toBe(0);
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('goes through its migrations one step at a time', async () => {
    const steps: number[] = [];
    const step = (to: number, change: (n: number) => number) => (before: unknown) => {
      steps.push(to);
      return change(Number(before));
    };
    const newer = stored('count', {
      ...shape,
      version: 3,
      fallback: 0,
      migrations: {
        2: step(2, (n) => n * 10),
        3: step(3, (n) => n + 1),
      },
    });
    await count.write(4);
    expect(await newer.read()).toBe(41);
    expect(steps).toEqual([2, 3]);
    await newer.update((n) => n);
    expect(await raw('count')).toEqual({ version: 3, value: 41 });
    expect(await newer.read()).toBe(41);
    expect(steps).toEqual([2, 3, 2, 3]);
  });

  it('cannot be declared with a step missing', () => {
    expect(() => stored('x', { ...shape, version: 3, fallback: 0, migrations: { 3: Number } })).toThrow(
      'version 2',
    );
    expect(() => storedFamily('x:', { ...shape, version: 2 })).toThrow('version 2');
  });

  it('whatever stands in its place is kept aside, and the fallback is used', async () => {
    const anything = fc.jsonValue().filter((value) => {
      const fields = value as { version?: unknown; value?: unknown } | null;
      return !(fields?.version === 1 && isNumber(fields.value));
    });
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        pretend.reset();
        pretend.storage.local.put({ count: value });
        expect(await count.read()).toBe(0);
        const [key] = await broken();
        expect(await raw(key as string)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(await raw('count')).toBeUndefined();
        expect(await count.update((n) => n + 1)).toBe(1);
      }),
    );
  });

  it('of a newer version is kept aside and not guessed at', async () => {
    pretend.storage.local.put({ count: { version: 2, value: 7 } });
    expect(await count.read()).toBe(0);
    expect(await broken()).toHaveLength(1);
  });

  it('whose migration throws is kept aside', async () => {
    const newer = stored('count', {
      ...shape,
      version: 2,
      fallback: 0,
      migrations: {
        2: () => {
          throw new Error('no');
        },
      },
    });
    await count.write(4);
    expect(await newer.read()).toBe(0);
    expect(await broken()).toHaveLength(1);
  });

  it('that cannot be set aside is read as the fallback, and not written over', async () => {
    pretend.storage.local.put({ count: 'broken' });
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await count.read()).toBe(0);
    await expect(count.update((n) => n + 1)).rejects.toThrow('could not be set aside');
    set.mockRestore();
    expect(await raw('count')).toBe('broken');
  });
});

describe('a family of values', () => {
  const family = storedFamily('n:', shape);

  it('gives back what was written, whatever the ids and values', async () => {
    const entries = fc.dictionary(fc.string({ minLength: 1 }), fc.integer());
    await fc.assert(
      fc.asyncProperty(entries, async (values) => {
        pretend.reset();
        await browser.storage.local.set({ other: 1 });
        for (const [id, value] of Object.entries(values)) await family.write(id, value);
        const ids = await family.ids();
        expect(ids.sort()).toEqual(Object.keys(values).sort());
        expect(await family.readMany(ids)).toEqual(ids.map((id) => values[id]));
        await family.remove(ids);
        expect(await browser.storage.local.getKeys()).toEqual(['other']);
      }),
      { numRuns: 50 },
    );
  });

  it('finds its keys in a browser that cannot list them', async () => {
    await family.write('a', 1);
    vi.spyOn(browser, 'storage', 'get').mockReturnValue({
      local: { get: (keys: unknown) => pretend.storage.local.get(keys as null) },
    } as never);
    expect(await family.ids()).toEqual(['a']);
    vi.restoreAllMocks();
  });
});

describe('turns', () => {
  it('of the same name come one after the other, of others at once', async () => {
    const seen: string[] = [];
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = inTurn('a', () => gate.then(() => void seen.push('a1')));
    const second = inTurn('a', async () => void seen.push('a2'));
    await inTurn('b', async () => void seen.push('b'));
    open();
    await Promise.all([first, second]);
    expect(seen).toEqual(['b', 'a1', 'a2']);
  });

  it('use the lock that other scripts of ours see, where there is one', async () => {
    const names: string[] = [];
    const request = (name: string, work: () => Promise<unknown>) => {
      names.push(name);
      return work();
    };
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await inTurn('a', async () => 7)).toBe(7);
    vi.unstubAllGlobals();
    expect(names).toEqual(['a']);
  });
});
