import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptData, readKeptData, upgradesFolder } from '../../commands/keep-data/kept-data';
import { putKeys } from '../../commands/keep-data/made-keys';
import browser, { pretend } from '../pretend-browser';
import { ask, grave, log, ourPage, room, see, startWorker } from './in-a-worker';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const versions = readdirSync(upgradesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const files = versions.flatMap(({ name }) =>
  readdirSync(path.join(upgradesFolder, name)).map((file): [string, string] => [
    `${name}/${file}`,
    path.join(upgradesFolder, name, file),
  ]),
);

it('the data of this version is kept, as both browsers have it', () => {
  const here = files.map(([name]) => name);
  for (const one of ['chromium', 'firefox'])
    expect(here, 'npm run keep:data makes it').toContain(`${version}/${one}.json`);
});

describe.each(files)('what %s left', (_, file) => {
  const kept: KeptData = readKeptData(file);

  beforeEach(async () => {
    pretend.reset();
    vi.useFakeTimers({ toFake: ['Date'], now: kept.madeAt + 60_000 });
    await putKeys(kept.keys);
    await browser.storage.local.set(kept.local);
    await startWorker();
  });
  afterEach(() => vi.useRealTimers());

  const session = async () =>
    (await ask('guardian/unlock', { passphrase: kept.passphrase }, ourPage())).session;

  it('opens with nothing lost', async () => {
    const {
      exportedAt: __,
      version: ___,
      ...all
    } = JSON.parse(await ask('export/all', undefined, ourPage()));
    expect(all).toEqual({ ...kept.expected.all, version: undefined });
    expect(kept.expected.all.incidents.length).toBeGreaterThan(3);
    expect(kept.expected.all.incidents.every(({ messages }) => messages.length > 0)).toBe(true);
    expect(kept.expected.all.incidents.some(({ fineAt }) => fineAt)).toBe(true);
  });

  it('has its chain whole, and it goes on from there', async () => {
    expect(await ask('chain/check', undefined, ourPage())).toEqual(kept.expected.chain);
    expect(kept.expected.chain).toMatchObject({ whole: true, breaks: [] });
    await see([grave('m-new')], undefined, { ...room, id: 'after the upgrade' });
    const report = await ask('chain/check', undefined, ourPage());
    expect(report).toMatchObject({ whole: true, keys: kept.expected.chain.keys });
    expect(report.links).toBe(kept.expected.chain.links + 1);
    expect(await log({ limit: 5000 })).toHaveLength(kept.expected.all.incidents.length + 1);
  });

  it('opens for the guardian with the passphrase, and with no other', async () => {
    expect(await ask('guardian/list', { session: (await session()) as string }, ourPage())).toEqual(
      kept.expected.guardian,
    );
    expect(kept.expected.guardian.some(({ words }) => words)).toBe(true);
    expect(kept.expected.guardian.some(({ note }) => note)).toBe(true);
    expect(await ask('guardian/unlock', { passphrase: `${kept.passphrase}x` }, ourPage())).toEqual({});
  });

  it('loses no key and sets nothing aside, a day and all its alarms later', async () => {
    const before = await browser.storage.local.getKeys();
    for (const name of ['daily', 'store-again']) if (pretend.state.alarms.has(name)) await pretend.ring(name);
    await log({ limit: 5000 });
    await ask('tallies/get', undefined, ourPage());
    await ask('settings/get', undefined, ourPage());
    const after = await browser.storage.local.getKeys();
    expect(after.filter((key) => key.startsWith('broken:'))).toEqual([]);
    expect(before.filter((key) => !after.includes(key))).toEqual([]);
  });
});
