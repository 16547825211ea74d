import { beforeEach, describe, expect, it } from 'vitest';
import browser, { pretend } from '../pretend-browser';
import { ask, badgeOf, inTab, line, log, ourPage, see, send, startWorker, threat } from './in-a-worker';

const planted = 'the planted sentence 种下的句子';
const passphrase = 'correct horse battery';

beforeEach(async () => {
  pretend.reset();
  await startWorker();
});

async function raise(): Promise<string> {
  const { wanted } = await see([threat('m1')]);
  const incident = wanted[0]?.incident as string;
  await ask('incidents/words', { incident, messages: [line('m1', planted)] }, inTab(1));
  return incident;
}

const agreement = { sees: 'all-words', ageBand: '14-15', guardian: true } as const;
const newMachine = async () => {
  pretend.reset();
  await startWorker();
};

describe('all of one’s data', () => {
  it('comes as JSON that can be read without us, and opens nothing that is sealed', async () => {
    await ask('agreement/set', agreement, ourPage());
    const { session } = await ask('guardian/set-passphrase', { passphrase }, ourPage());
    const id = await raise();
    await ask('incidents/mark', { id, note: 'a note of the guardian', session }, ourPage());
    const text = await ask('export/all', undefined, ourPage());
    const all = JSON.parse(text);
    expect(all.incidents).toMatchObject([{ id, messages: [{ text: planted }] }]);
    expect(all.agreements.history).toHaveLength(1);
    expect(all.chain.links).toHaveLength(2);
    expect(Object.keys(all.guardian)).toEqual([id]);
    expect(Object.keys(all.conversations)).toHaveLength(1);
    for (const secret of [passphrase, session, 'a note of the guardian']) expect(text).not.toContain(secret);
  });
});

describe('deleting everything', () => {
  it('leaves an extension as it was installed', async () => {
    await ask('agreement/set', agreement, ourPage());
    await ask('guardian/set-passphrase', { passphrase }, ourPage());
    await ask('settings/set', { retentionDays: 30 }, ourPage());
    await raise();
    await ask('delete/everything', undefined, ourPage());
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(badgeOf(1)).toBe('');
    expect(await log()).toEqual([]);
    expect((await ask('guardian/lock-state', {}, ourPage())).hasPassphrase).toBe(false);

    await startWorker();
    await raise();
    expect(await log()).toHaveLength(1);
    expect(await ask('chain/check', undefined, ourPage())).toMatchObject({ whole: true, links: 2 });
  });
});

describe('the household’s file', () => {
  async function makeFile(): Promise<string> {
    await ask('agreement/set', agreement, ourPage());
    await ask('guardian/set-passphrase', { passphrase }, ourPage());
    await ask('settings/set', { retentionDays: 30, quietUntil: Date.now() + 60_000 }, ourPage());
    await raise();
    return ask('household/export', { passphrase: 'for the file' }, ourPage());
  }

  it('moves settings, agreement and the guardian’s passphrase, and nothing of the log', async () => {
    const file = await makeFile();
    for (const words of [planted, 'all-words', '14-15', passphrase]) expect(file).not.toContain(words);
    await newMachine();
    expect(await ask('household/import', { passphrase: 'for the file', file }, ourPage())).toEqual({
      imported: true,
    });
    const { settings } = await ask('settings/get', undefined, ourPage());
    expect(settings).toMatchObject({ retentionDays: 30, quietUntil: 0 });
    expect((await ask('agreement/read', undefined, ourPage())).history).toMatchObject([agreement]);
    expect((await ask('guardian/unlock', { passphrase }, ourPage())).session).toBeDefined();
    expect(await log()).toEqual([]);
  });

  it('opens with its passphrase only, and not once it was changed', async () => {
    const file = await makeFile();
    await newMachine();
    const before = await browser.storage.local.get(null);
    const { box, ...rest } = JSON.parse(file);
    const tries: [string, string][] = [
      ['another one', file],
      ['for the file', file.replace(box.text.slice(50, 60), 'AAAAAAAAAA')],
      ['for the file', JSON.stringify({ ...rest, box: { ...box, iterations: 1e12 } })],
      ['for the file', '{}'],
      ['for the file', 'not JSON'],
    ];
    for (const [typed, given] of tries)
      expect(await ask('household/import', { passphrase: typed, file: given }, ourPage())).toEqual({
        imported: false,
      });
    expect(await browser.storage.local.get(null)).toEqual(before);
  });

  it('does not get around a passphrase or a history that is here', async () => {
    const file = await makeFile();
    await newMachine();
    await ask('agreement/set', { ...agreement, sees: 'counts' }, ourPage());
    const { session } = await ask('guardian/set-passphrase', { passphrase: 'of this machine' }, ourPage());
    const given = { passphrase: 'for the file', file };
    expect(await send('household/import', given, ourPage())).toMatchObject({ failure: 'refused' });
    await ask('household/import', { ...given, session }, ourPage());
    const { history, passphrases } = await ask('agreement/read', undefined, ourPage());
    expect(history.map(({ sees }) => sees)).toEqual(['counts', 'all-words']);
    expect(passphrases).toHaveLength(2);
    expect((await ask('guardian/unlock', { passphrase }, ourPage())).session).toBeDefined();
  });
});
