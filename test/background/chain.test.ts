import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKeys } from '../../src/browser/key-store';
import type { ChainReport } from '../../src/evidence/chain-report';
import type { Incident } from '../../src/model';
import browser, { pretend } from '../pretend-browser';
import { ask, disk, inTab, line, log, ourPage, rawDisk, room, see, startWorker, threat } from './in-a-worker';

beforeEach(async () => {
  pretend.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await startWorker();
});

const check = (): Promise<ChainReport> => ask('chain/check', undefined, ourPage());
const planted = 'the planted sentence 种下的句子';

/** One incident with its words. */
async function raise(id: string, words = planted): Promise<string> {
  const { wanted } = await see([threat(`m-${id}`)], inTab(1), { ...room, id, title: 'Planted Room' });
  const incident = wanted[0]?.incident as string;
  await ask('incidents/words', { incident, messages: [line(`m-${id}`, words)] }, inTab(1));
  return incident;
}

const keysWith = async (prefix: string) =>
  (await browser.storage.local.getKeys()).filter((key) => key.startsWith(prefix)).sort();
const storedAt = async <T>(key: string): Promise<{ version: number; value: T }> =>
  (await browser.storage.local.get(key))[key] as { version: number; value: T };

describe('the chain over the log', () => {
  it('is there and whole from the first incident on, and says nothing before', async () => {
    expect(await check()).toMatchObject({ whole: true, links: 0, keys: [] });
    await raise('a');
    await raise('b');
    const report = await check();
    expect(report).toMatchObject({ whole: true, links: 4, breaks: [], keys: [{ from: 0 }] });
    expect(Object.keys(report.keys[0]?.publicKey ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  });

  it('keeps a stub of what was deleted, pruned or deleted with all, without a word or a name', async () => {
    const id = await raise('a');
    await raise('b');
    await ask('incidents/delete', id, ourPage());
    expect(await check()).toMatchObject({ whole: true, links: 5 });
    await ask('incidents/delete-all', undefined, ourPage());
    expect(await check()).toMatchObject({ whole: true, links: 6 });
    expect(await keysWith('incident:')).toEqual([]);
    for (const words of [planted, 'Robin', 'Planted Room'])
      expect(JSON.stringify(await Promise.all((await keysWith('link:')).map(storedAt)))).not.toContain(words);

    await raise('c');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 91 * 86_400_000 });
    await pretend.ring('daily');
    vi.useRealTimers();
    expect(await log()).toEqual([]);
    expect(await check()).toMatchObject({ whole: true, links: 9 });
  });

  it('is not touched by what the child says of an incident', async () => {
    const id = await raise('a');
    await ask('incidents/fine', { id, fine: true }, ourPage());
    expect(await check()).toMatchObject({ whole: true, links: 2 });
    await ask('incidents/fine', { id, fine: false }, ourPage());
    expect(await check()).toMatchObject({ whole: true, links: 2 });
  });

  it('gives evidence its incidents, all links and the report, from the disk as it is', async () => {
    const ids = [await raise('a'), await raise('b')];
    const evidence = await ask('evidence/gather', [ids[1] as string, 'no such', ids[0] as string], ourPage());
    expect(evidence.incidents.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(evidence.incidents[0]?.messages[0]?.text).toBe(planted);
    expect(evidence.links.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
    expect(evidence.report).toMatchObject({ whole: true, links: 4 });
  });

  it('takes halves of characters, which have no canonical form', async () => {
    await raise('a', 'half \ud800 a character');
    expect((await log())[0]?.messages[0]?.text).toBe('half \ufffd a character');
    expect(await check()).toMatchObject({ whole: true, links: 2 });
  });
});

describe('a log that was tampered with or damaged', () => {
  it('shows a record that is gone, and one that is damaged, and leaves the rest readable', async () => {
    const ids = [await raise('a'), await raise('b'), await raise('c')];
    await browser.storage.local.remove(`incident:${ids[0]}`);
    const { value } = await storedAt<{ hidden: string }>(`incident:${ids[1]}`);
    const damaged = `${value.hidden.slice(0, 40)}AAAA${value.hidden.slice(44)}`;
    await browser.storage.local.set({ [`incident:${ids[1]}`]: { version: 2, value: { hidden: damaged } } });
    expect((await log()).map(({ id }) => id)).toEqual([ids[2]]);
    expect((await check()).breaks).toEqual([
      { sequence: 0, why: 'record', incident: ids[0] },
      { sequence: 2, why: 'record', incident: ids[1] },
    ]);
    await raise('d');
    expect((await check()).breaks).toHaveLength(2);
  });

  it('shows a record that was put in the place of another', async () => {
    const ids = [await raise('a'), await raise('b')];
    await browser.storage.local.set({ [`incident:${ids[0]}`]: await storedAt(`incident:${ids[1]}`) });
    expect((await check()).breaks).toEqual([{ sequence: 0, why: 'record', incident: ids[0] }]);
  });

  it('shows a link that is gone, damaged or changed, and goes on', async () => {
    for (const id of ['a', 'b', 'c']) await raise(id);
    const links = await keysWith('link:');
    await browser.storage.local.remove(links[1] as string);
    await browser.storage.local.set({ [links[3] as string]: 'damaged' });
    const changed = await storedAt<object>(links[4] as string);
    await browser.storage.local.set({
      [links[4] as string]: { ...changed, value: { ...changed.value, at: 5 } },
    });
    const report = await check();
    expect(report.breaks.filter(({ why }) => why !== 'unlinked')).toMatchObject([
      { sequence: 1, why: 'missing' },
      { sequence: 3, why: 'missing' },
      { sequence: 4, why: 'signature' },
    ]);
    await raise('d');
    expect((await check()).links).toBe(report.links + 2);
  });

  it('whose end was damaged finds it again from its links', async () => {
    await raise('a');
    await browser.storage.local.set({ chain: 'damaged' });
    await startWorker();
    await raise('b');
    expect(await check()).toMatchObject({ whole: true, links: 4 });
  });

  it('whose last links were cut off says so', async () => {
    await raise('a');
    await raise('b');
    await browser.storage.local.remove((await keysWith('link:')).slice(2));
    expect((await check()).breaks).toContainEqual({ sequence: 3, why: 'missing' });
  });

  it('that lost its keys goes on with others and says from where', async () => {
    await raise('a');
    await forgetKeys();
    await startWorker();
    await raise('b');
    const report = await check();
    expect(report.breaks).toContainEqual({ sequence: 2, why: 'key' });
    expect(report.breaks).toContainEqual(expect.objectContaining({ sequence: 0, why: 'record' }));
    expect(report.keys.map(({ from }) => from)).toEqual([0, 2]);
    expect(await log()).toHaveLength(1);
  });
});

describe('what is on the disk', () => {
  it('holds no word, no name and no title in plain', async () => {
    await raise('a');
    expect(await disk()).toContain(planted);
    for (const words of [planted, 'Robin', 'Planted Room', '/room/7'])
      expect(await rawDisk(), words).not.toContain(words);
  });

  /** As version 1 left it: in plain, unlinked, without a salt. */
  async function storeAsBefore(count: number): Promise<void> {
    await raise('a');
    const [{ salt: _, ...before }] = (await log()) as [Incident];
    pretend.reset();
    const old = Array.from({ length: count }, (_, i) => {
      const id = `0ksv4h${String(i).padStart(3, '0')}-${'0'.repeat(20)}`;
      return [`incident:${id}`, { version: 1, value: { ...before, id } }];
    });
    await browser.storage.local.set(Object.fromEntries(old));
  }

  it('of the time before the chain joins it, says so, and is hidden', async () => {
    await storeAsBefore(3);
    expect(await rawDisk()).toContain(planted);
    await startWorker();
    expect((await log()).map(({ messages }) => messages[0]?.text)).toEqual([planted, planted, planted]);
    const { links, report } = await ask('evidence/gather', [], ourPage());
    expect(report).toMatchObject({ whole: true, links: 6 });
    expect(links.every(({ joinedLater }) => joinedLater)).toBe(true);
    expect(await rawDisk()).not.toContain(planted);
    await raise('new');
    await startWorker();
    expect((await ask('evidence/gather', [], ourPage())).links.at(-1)).not.toHaveProperty('joinedLater');
    expect(await check()).toMatchObject({ whole: true, links: 8 });
  });

  it('joins in several goes when there is much of it', async () => {
    await storeAsBefore(150);
    await startWorker();
    expect(await check()).toMatchObject({ whole: true, links: 300 });
  });
});

it('is checked beside what is written meanwhile, without a false alarm', async () => {
  for (const id of ['a', 'b', 'c']) await raise(id);
  const raising = ['d', 'e', 'f'].map((id) => raise(id));
  const reports = await Promise.all([check(), check(), ...raising.map((one) => one.then(check))]);
  expect(reports.flatMap(({ breaks }) => breaks)).toEqual([]);
  const deleting = ask('incidents/delete-all', undefined, ourPage());
  expect((await check()).breaks).toEqual([]);
  await deleting;
});
