import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
  report,
  room,
  see,
  send,
  startWorker,
  threat,
} from './in-a-worker';

beforeEach(async () => {
  pretend.reset();
  await startWorker();
});

afterEach(() => vi.useRealTimers());

describe('cues that mean something', () => {
  it('become one incident, one warning and one on the badge', async () => {
    const { warnings, wanted } = await see([threat('m1')]);
    expect(warnings).toMatchObject([{ kind: 'threat', level: 'caution', people: ['Robin'] }]);
    const [incident] = await log();
    expect(incident).toMatchObject({
      id: warnings[0]?.incident,
      host: 'chat.example',
      url: 'https://chat.example/room/7',
      conversation: room,
      messages: [],
    });
    expect(wanted).toEqual([{ incident: incident?.id, messages: ['m1'] }]);
    expect(badgeOf(1)).toBe('1');
    expect((await ask('tallies/get', undefined, ourPage())).days).toMatchObject([{ counts: { threat: 1 } }]);
  });

  it('are remembered over the death of the worker and of the browser', async () => {
    const hour = 3_600_000;
    const weak = (id: string, hoursAgo: number, kind: 'age-probe' | 'alone-check' | 'secrecy') =>
      report(id, [kind, 2], { at: Date.now() - hoursAgo * hour, fresh: true });
    expect((await see([weak('m1', 3, 'alone-check')])).warnings).toEqual([]);
    await browser.storage.session.clear();
    await startWorker();
    expect((await see([weak('m2', 0, 'secrecy')])).warnings).toHaveLength(1);
    expect((await log())[0]?.reasons.map(({ message }) => message)).toEqual(['m1', 'm2']);
  });

  it('leave no words anywhere', async () => {
    await see([threat('m1', { cues: [{ ...threat('x').cues[0], text: 'planted words' } as never] })]);
    expect(await disk()).not.toContain('planted');
  });

  it('of an ordinary kind leave nothing to show', async () => {
    expect(await see([report('m1', ['insult', 1])])).toEqual({
      warnings: [],
      notices: [],
      wanted: [],
      notified: [],
      numbers: {},
      why: {},
    });
    expect(await log()).toEqual([]);
    expect(badgeOf(1)).toBe('');
  });

  it('from the history of a page announce nothing', async () => {
    expect((await see([grave('m1', { fresh: false })])).warnings).toEqual([]);
    expect(await log()).toEqual([]);
  });
});

describe('once and only once', () => {
  it('the same batch sent twice is told twice and kept once', async () => {
    const first = await see([threat('m1')]);
    const second = await see([threat('m1')]);
    expect(second).toEqual(first);
    expect(await log()).toHaveLength(1);
    expect(badgeOf(1)).toBe('1');
    expect((await ask('tallies/get', undefined, ourPage())).days[0]?.counts).toEqual({ threat: 1 });
  });

  it('two tabs on the same conversation keep one incident and warn in one of them', async () => {
    const [a, b] = await Promise.all([see([threat('m1')], inTab(1)), see([threat('m1')], inTab(2))]);
    expect([a.warnings.length, b.warnings.length].sort()).toEqual([0, 1]);
    expect(await log()).toHaveLength(1);
  });

  it('twenty batches at once from many tabs are all remembered', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `P${i}`);
    const answers = await Promise.all(
      names.map((name, i) => see([threat(`m${i}`, { author: { role: 'other', name } })], inTab(i))),
    );
    expect(answers.flatMap(({ warnings }) => warnings.filter(({ kind }) => kind === 'threat'))).toHaveLength(
      20,
    );
    expect((await log()).filter(({ kind }) => kind === 'threat')).toHaveLength(20);
    expect(await memories()).toMatchObject([{ memory: { reports: { length: 20 } } }]);
  });

  it('a memory that was lost after its incident was written brings the same incident and not a second', async () => {
    const at = Date.now() - 5000;
    const { warnings } = await see([threat('m1', { at })]);
    const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith('memory:'));
    await browser.storage.local.remove(keys);
    const again = await see([threat('m1', { at })]);
    expect(again.warnings[0]?.incident).toBe(warnings[0]?.incident);
    expect(await log()).toHaveLength(1);
    expect(badgeOf(1)).toBe('1');
  });
});

describe('what may be shown', () => {
  it('below the lowest level nothing is shown, and it is kept all the same', async () => {
    await ask('settings/set', { lowestLevel: 'danger' }, ourPage());
    expect((await see([threat('m1')])).warnings).toEqual([]);
    expect(badgeOf(1)).toBe('');
    expect(await log()).toHaveLength(1);
    expect((await see([grave('m2')])).warnings).toHaveLength(1);
  });

  it('in a quiet time no card is shown, and the badge counts', async () => {
    await ask('settings/set', { quietUntil: Date.now() + 60_000 }, ourPage());
    expect((await see([threat('m1')])).warnings).toEqual([]);
    expect(badgeOf(1)).toBe('1');
  });

  it('in a quiet time the child is still told of what the guardian is told of', async () => {
    await ask('settings/set', { quietUntil: Date.now() + 60_000, notifyGuardian: true }, ourPage());
    pretend.state.granted.add('notifications');
    const { warnings, notified } = await see([threat('m1'), grave('m2')]);
    expect(warnings).toMatchObject([{ level: 'danger' }]);
    expect(notified).toEqual([warnings[0]?.incident]);
    expect(pretend.state.notifications.size).toBe(1);
  });

  it('comes as seldom as the child wants, except danger, and is kept and counted all the same', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
    await ask('settings/set', { cardPauseMinutes: 60 }, ourPage());
    const by = (name: string) => ({ author: { role: 'other', name } as const, at: Date.now() });
    const first = threat('m1', by('Ann'));
    expect((await see([first])).warnings).toHaveLength(1);
    // The answer was lost: the same card again is not another one.
    expect((await see([first])).warnings).toHaveLength(1);
    expect((await see([threat('m2', by('Bo'))])).warnings).toEqual([]);
    expect((await see([grave('m3', by('Cy'))])).warnings).toMatchObject([{ level: 'danger' }]);
    expect(await log()).toHaveLength(3);
    expect(badgeOf(1)).toBe('3');
    vi.setSystemTime(Date.now() + 61 * 60_000);
    expect((await see([threat('m4', by('Di'))])).warnings).toHaveLength(1);
  });

  it('on a site that is switched off nothing is remembered', async () => {
    await ask('settings/set', { sitesOff: ['chat.example'] }, ourPage());
    expect((await see([grave('m1')])).warnings).toEqual([]);
    expect(await disk()).not.toContain('memory:');
  });

  it('the guardian is notified of danger when that is switched on and allowed, without names', async () => {
    pretend.state.granted.add('notifications');
    await see([grave('m1')]);
    expect(pretend.state.notifications.size).toBe(0);
    await ask('settings/set', { notifyGuardian: true }, ourPage());
    const other = { role: 'other', name: 'Kim' } as const;
    await see([threat('m2', { author: other }), grave('m3', { author: other })]);
    expect(pretend.state.notifications.size).toBe(1);
    expect(JSON.stringify([...pretend.state.notifications])).not.toContain('Kim');
  });
});

describe('this was fine', () => {
  it('keeps the same from the same person quiet in the same conversation, and can be undone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
    const later = () => vi.setSystemTime(Date.now() + 13 * 3_600_000);
    const { warnings } = await see([threat('m1')]);
    const id = warnings[0]?.incident as string;
    expect(await send('warnings/answer', { incident: id, answer: 'fine' }, inTab(1))).toMatchObject({
      ok: true,
    });
    expect((await ask('incidents/get', id, ourPage()))?.fineAt).toBe(Date.now());
    later();
    expect((await see([threat('m2')])).warnings).toEqual([]);
    expect((await see([threat('m3', { author: { role: 'other', name: 'Kim' } })])).warnings).toHaveLength(1);
    expect((await see([threat('m4')], inTab(1), { ...room, id: 'room-8' })).warnings).toHaveLength(1);
    await ask('incidents/fine', { id, fine: false }, ourPage());
    expect((await ask('incidents/get', id, ourPage()))?.fineAt).toBeUndefined();
    later();
    expect((await see([threat('m5')])).warnings).toHaveLength(1);
  });

  it('does not quieten what is graver', async () => {
    const { warnings } = await see([threat('m1')]);
    await ask('incidents/fine', { id: warnings[0]?.incident, fine: true }, ourPage());
    expect((await see([report('m2', ['threat', 4])])).warnings).toMatchObject([{ level: 'danger' }]);
  });
});

describe('words', () => {
  it('are taken once, from the same host, and only with the message that was judged', async () => {
    const { wanted } = await see([threat('m1')]);
    const incident = wanted[0]?.incident;
    const give = (messages: unknown, sender = inTab(1)) =>
      send('incidents/words', { incident, messages }, sender);
    expect(await give([line('m1', 'a')], inTab(1, { url: 'https://other.example/' }))).toMatchObject({
      ok: false,
    });
    expect(await give([line('m9', 'a')])).toMatchObject({ ok: false, failure: 'refused' });
    expect(await give([line('m1', 'x'.repeat(2500)), { ...line('m0', 'before'), at: 5 }])).toMatchObject({
      ok: true,
    });
    expect(await give([line('m1', 'changed')])).toMatchObject({ ok: true });
    const [kept] = await log();
    expect(kept?.messages.map(({ id, text }) => [id, text.length])).toEqual([
      ['m0', 6],
      ['m1', 2000],
    ]);
    expect((await see([threat('m1')])).wanted).toEqual([]);
  });
});

describe('a private window', () => {
  const hidden = inTab(1, { incognito: true });

  it('is warned in, and nothing of it reaches the disk', async () => {
    const before = await disk();
    const { warnings, wanted } = await see([threat('m1')], hidden);
    expect(warnings).toHaveLength(1);
    expect(wanted).toEqual([]);
    expect(await log()).toEqual([]);
    expect(await disk()).toBe(before);
    expect(badgeOf(1)).toBe('1');
    expect((await see([threat('m1')], hidden)).warnings).toEqual(warnings);
  });

  it('takes "fine" for as long as it is open, and everything is dropped with its last tab', async () => {
    const tab = pretend.openTab('https://chat.example/', { incognito: true });
    const sender = inTab(tab.id, { incognito: true });
    const { warnings } = await see([threat('m1')], sender);
    await send('warnings/answer', { incident: warnings[0]?.incident, answer: 'fine' }, sender);
    expect((await see([threat('m1')], sender)).warnings).toEqual([]);
    expect(JSON.stringify(await browser.storage.session.get(null))).toContain('Robin');
    pretend.state.tabs.delete(tab.id);
    await pretend.events.tabRemoved.emit(tab.id, { windowId: 1, isWindowClosing: true });
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('Robin');
  });

  it('does not notify', async () => {
    pretend.state.granted.add('notifications');
    await ask('settings/set', { notifyGuardian: true }, ourPage());
    const { warnings, notified } = await see([grave('m1')], hidden);
    expect(pretend.state.notifications.size).toBe(0);
    expect(warnings).toHaveLength(1);
    expect(notified).toEqual([]);
  });
});

describe('help', () => {
  it('opens at once and is written down nowhere', async () => {
    const { warnings } = await see([threat('m1')]);
    const before = [await disk(), JSON.stringify(await browser.storage.session.get(null))];
    await send('warnings/answer', { incident: warnings[0]?.incident, answer: 'help' }, inTab(1));
    expect(pretend.state.opened).toEqual([
      `${pretend.base}src/pages/help/index.html?incident=${warnings[0]?.incident}`,
    ]);
    expect([await disk(), JSON.stringify(await browser.storage.session.get(null))]).toEqual(before);
  });
});
