import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Agreement, GuardianSees } from '../../src/model';
import browser, { pretend } from '../pretend-browser';
import {
  ask,
  grave,
  inTab,
  line,
  log,
  ourPage,
  rawDisk,
  room,
  see,
  send,
  startWorker,
  threat,
} from './in-a-worker';

const planted = 'the planted sentence 种下的句子';
const passphrase = 'correct horse battery';

beforeEach(async () => {
  pretend.reset();
  await startWorker();
});

const agree = (sees: GuardianSees, more: Partial<Agreement> & { session?: string } = {}) =>
  ask('agreement/set', { sees, ageBand: '14-15', guardian: true, ...more }, ourPage());
const list = (session?: string) => ask('guardian/list', session ? { session } : {}, ourPage());
const setPassphrase = async (more: object = {}) =>
  (await ask('guardian/set-passphrase', { passphrase, ...more }, ourPage())).session;
const unlock = async (typed: string) =>
  (await ask('guardian/unlock', { passphrase: typed }, ourPage())).session;

async function raise(id: string, reports = [threat(`m-${id}`)]): Promise<string> {
  const { wanted } = await see(reports, inTab(1), { ...room, id });
  const incident = wanted[0]?.incident as string;
  const messages = [line(reports[0]?.message as string, planted)];
  await ask('incidents/words', { incident, messages }, inTab(1));
  return incident;
}
const danger = (id: string) => raise(id, [grave(`m-${id}`)]);

describe('what the guardian sees', () => {
  it('is kinds, levels and times until something else was agreed, and no more', async () => {
    await raise('a');
    const [entry] = await list();
    expect(Object.keys(entry ?? {}).sort()).toEqual(['at', 'concern', 'id', 'kind', 'level', 'sharing']);
    expect(entry).toMatchObject({ kind: 'threat', level: 'caution', sharing: 'counts' });
  });

  it('follows the agreement of the time at which it was written', async () => {
    await agree('counts');
    await danger('a');
    await agree('danger-words');
    await danger('b');
    await raise('c');
    await agree('all-words');
    await raise('d');
    await agree('counts');
    await danger('e');
    const seen = new Map(
      (await list()).map(({ id, sharing, words }) => [id, [sharing, words?.messages[0]?.text]]),
    );
    const byRoom = await Promise.all(
      (await log()).map(async ({ id, conversation }) => [conversation.id, seen.get(id)] as const),
    );
    expect(Object.fromEntries(byRoom)).toEqual({
      a: ['counts', undefined],
      b: ['open', planted],
      c: ['counts', undefined],
      d: ['open', planted],
      e: ['counts', undefined],
    });
  });

  it('is what was agreed when it was raised, though its lines come later', async () => {
    await agree('all-words');
    const { wanted } = await see([threat('m1')]);
    await agree('counts');
    await ask(
      'incidents/words',
      { incident: wanted[0]?.incident as string, messages: [line('m1', planted)] },
      inTab(1),
    );
    expect((await list())[0]?.words?.messages[0]?.text).toBe(planted);
  });

  it('is nothing where the child uses it alone, nor where the consent was refused', async () => {
    await agree('all-words', { guardian: false });
    await raise('a');
    expect(await list()).toEqual([]);
    const { history } = await agree('all-words', { consent: 'refused', ageBand: 'under-14' });
    expect(history.map(({ sees }) => sees)).toEqual(['counts', 'counts']);
    // Nothing is read then, see consent.test.ts.
    await see([threat('m-b')], inTab(1), { ...room, id: 'b' });
    expect(await list()).toEqual([]);
  });

  it('never tells what the child did: that it was fine, that help was opened, what was drafted', async () => {
    await agree('all-words');
    const id = await raise('a');
    const before = JSON.stringify(await list());
    await ask('incidents/fine', { id, fine: true }, ourPage());
    await send('warnings/answer', { incident: id, answer: 'fine' }, inTab(1));
    await send('warnings/answer', { incident: id, answer: 'help' }, inTab(1));
    expect((await log())[0]?.fineAt).toBeGreaterThan(0);
    expect(JSON.stringify(await list())).toBe(before);
  });

  it('goes with the incident when that is deleted', async () => {
    await agree('all-words');
    const id = await raise('a');
    await ask('incidents/delete', id, ourPage());
    expect(await list()).toEqual([]);
    await raise('b');
    await ask('incidents/delete-all', undefined, ourPage());
    expect(await list()).toEqual([]);
    expect((await browser.storage.local.getKeys()).filter((key) => key.startsWith('guardian:'))).toEqual([]);
  });

  it('comes newest first, a page at a time', async () => {
    for (const id of ['a', 'b', 'c']) await raise(id);
    const all = (await list()).map(({ id }) => id);
    expect(all).toEqual((await log()).map(({ id }) => id));
    const rest = await ask('guardian/list', { limit: 5, before: all[0] as string }, ourPage());
    expect(rest.map(({ id }) => id)).toEqual(all.slice(1));
  });
});

describe('the passphrase', () => {
  it('closes the words, which then open for a session and for nobody else', async () => {
    await agree('all-words');
    const session = await setPassphrase();
    await raise('a');
    await startWorker();
    expect(await list()).toMatchObject([{ sharing: 'locked' }]);
    expect((await list())[0]).not.toHaveProperty('words');
    const made = (await list(session))[0];
    expect(made).toMatchObject({ sharing: 'open', words: { host: 'chat.example', people: ['Robin'] } });
    expect(made?.words?.messages[0]?.text).toBe(planted);
    expect(await list('A'.repeat(43))).toMatchObject([{ sharing: 'locked' }]);

    await ask('guardian/lock', undefined, ourPage());
    expect(await list(session)).toMatchObject([{ sharing: 'locked' }]);
    expect(await unlock('wrong horse battery')).toBeUndefined();
    expect(await list(await unlock(passphrase))).toMatchObject([{ sharing: 'open' }]);
  });

  it('needs nothing from the guardian to go on sealing, and the child reads on', async () => {
    await agree('all-words');
    await setPassphrase();
    await browser.storage.session.clear();
    await startWorker();
    await raise('a');
    expect((await log())[0]?.messages[0]?.text).toBe(planted);
    expect(await list(await unlock(passphrase))).toMatchObject([{ sharing: 'open' }]);
  });

  it('and what it opens stand nowhere: not on the disk, not in the session', async () => {
    await agree('all-words');
    const session = await setPassphrase();
    await raise('a');
    await ask('incidents/mark', { id: (await log())[0]?.id as string, note: planted, session }, ourPage());
    const everything = (await rawDisk()) + JSON.stringify(await browser.storage.session.get(null));
    for (const secret of [passphrase, session, planted, 'Robin']) expect(everything).not.toContain(secret);
  });

  it('may be typed in another form of the same letters', async () => {
    await ask('guardian/set-passphrase', { passphrase: 'caf\u00e9 caf\u00e9' }, ourPage());
    expect(await unlock('cafe\u0301 cafe\u0301')).toBeDefined();
  });

  it('is not asked for again for a quarter of an hour, then it is', async () => {
    const session = await setPassphrase();
    const open = async () => (await ask('guardian/lock-state', { session }, ourPage())).open;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      vi.setSystemTime(Date.now() + 14 * 60_000);
      await list(session);
      vi.setSystemTime(Date.now() + 14 * 60_000);
      expect(await open()).toBe(true);
      // A page that only looks whether it is still open does not keep it so.
      vi.setSystemTime(Date.now() + 2 * 60_000);
      expect(await open()).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('closed on one page is closed on all of them', async () => {
    const session = await setPassphrase();
    const other = await unlock(passphrase);
    await ask('guardian/lock', undefined, ourPage());
    for (const each of [session, other])
      expect(await ask('guardian/lock-state', { session: each }, ourPage())).toMatchObject({ open: false });
  });

  it('changes with the old one and keeps what was sealed', async () => {
    await agree('all-words');
    const session = await setPassphrase();
    await raise('a');
    expect(await send('guardian/set-passphrase', { passphrase: 'another one' }, ourPage())).toMatchObject({
      failure: 'refused',
    });
    await setPassphrase({ passphrase: 'another one', session });
    expect(await unlock(passphrase)).toBeUndefined();
    expect(await list(await unlock('another one'))).toMatchObject([{ sharing: 'open' }]);
  });

  it('that was forgotten gives way to a new one: counts stay, what was sealed is gone, and both can see it', async () => {
    await agree('all-words');
    await setPassphrase();
    await raise('a');
    const session = await setPassphrase({ passphrase: 'a new beginning', forgotten: true });
    await raise('b');
    expect((await list(session)).map(({ sharing }) => sharing)).toEqual(['open', 'gone']);
    expect((await list())[1]).toMatchObject({ kind: 'threat', level: 'caution' });
    expect(await unlock(passphrase)).toBeUndefined();
    const { passphrases } = await ask('agreement/read', undefined, ourPage());
    expect(passphrases.map(({ why }) => why)).toEqual(['set', 'forgotten']);
    expect((await log()).map(({ messages }) => messages[0]?.text)).toEqual([planted, planted]);
  });

  it('is needed to change the agreement and the guardian’s marks, once there is one', async () => {
    await agree('counts');
    const session = await setPassphrase();
    const id = await raise('a');
    const refused = { ok: false, failure: 'refused' };
    const wider = { sees: 'all-words', ageBand: '14-15', guardian: true };
    expect(await send('agreement/set', wider, ourPage())).toMatchObject(refused);
    expect(await send('incidents/mark', { id, talked: true }, ourPage())).toMatchObject(refused);
    await agree('all-words', { session });
    await ask('incidents/mark', { id, talked: true, note: 'we talked', session }, ourPage());
    expect((await list())[0]).not.toHaveProperty('note');
    expect((await list(session))[0]).toMatchObject({ note: 'we talked', talkedAt: expect.any(Number) });
    await ask('incidents/mark', { id, talked: false, note: '', session }, ourPage());
    expect((await list(session))[0]).not.toHaveProperty('note');
    expect((await list(session))[0]).not.toHaveProperty('talkedAt');
  });

  it('may not be a short one', async () => {
    expect(await send('guardian/set-passphrase', { passphrase: '1234567' }, ourPage())).toMatchObject({
      failure: 'refused',
    });
  });
});

describe('the agreement', () => {
  it('keeps its history for both, and the same again is not written twice', async () => {
    await agree('counts');
    await agree('counts');
    await agree('all-words');
    await startWorker();
    const { history } = await ask('agreement/read', undefined, ourPage());
    expect(history.map(({ sees }) => sees)).toEqual(['counts', 'all-words']);
    expect(history.every(({ agreedAt }) => Math.abs(agreedAt - Date.now()) < 60_000)).toBe(true);
  });

  it.each([
    ['an unknown width', { sees: 'everything', ageBand: '14-15', guardian: true }],
    ['a birthday', { sees: 'counts', ageBand: '2014-05-01', guardian: true }],
    ['no word on the guardian', { sees: 'counts', ageBand: '14-15' }],
    ['an unknown consent', { sees: 'counts', ageBand: '14-15', guardian: true, consent: 'maybe' }],
  ])('with %s is refused', async (_, agreement) => {
    expect(await send('agreement/set', agreement, ourPage())).toMatchObject({ failure: 'refused' });
    expect((await ask('agreement/read', undefined, ourPage())).history).toEqual([]);
  });
});
