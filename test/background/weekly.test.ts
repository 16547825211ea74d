import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { pretend } from '../pretend-browser';
import { ask, grave, log, ourPage, see, startWorker, threat } from './in-a-worker';

const day = 86_400_000;
const start = 1_800_000_000_000;

beforeEach(async () => {
  pretend.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  pretend.state.granted.add('notifications');
  await startWorker();
});
afterEach(() => vi.useRealTimers());

const switchOn = (weeklySummary = true) => ask('settings/set', { weeklySummary }, ourPage());
const ringAt = async (days: number) => {
  vi.setSystemTime(start + days * day);
  await pretend.ring('daily');
};
const told = () => pretend.state.notifications.get('week') as { message: string } | undefined;

describe('the summary of the week', () => {
  it('is not told unless it was switched on', async () => {
    for (const days of [1, 8, 20]) await ringAt(days);
    expect(told()).toBeUndefined();
  });

  it('comes a week after it was switched on, counts, and holds no word and no name', async () => {
    await switchOn();
    await ringAt(0.1);
    vi.setSystemTime(start + 2 * day);
    await see([threat('m1')]);
    await see([grave('m2', { author: { role: 'other', name: 'Kim' } })]);
    expect(await log()).toHaveLength(2);
    await ringAt(6);
    expect(told()).toBeUndefined();
    await ringAt(7.2);
    expect(told()?.message).toContain('Noticed: 2, serious: 1');
    expect(JSON.stringify(told())).not.toMatch(/Robin|Kim|chat\.example|Room/);
  });

  it('comes once a week, and counts everything once', async () => {
    await switchOn();
    await see([threat('m0')]);
    await ringAt(0.1);
    vi.setSystemTime(start + day);
    await see([grave('m1')]);
    await ringAt(7.2);
    expect(told()?.message).toContain('Noticed: 1, serious: 1');
    pretend.state.notifications.clear();
    await ringAt(8);
    await ringAt(13);
    expect(told()).toBeUndefined();
    await ringAt(14.5);
    expect(told()?.message).toBe(en.weeklyNone.message);
  });

  it('counts what the child called fine like the rest: it tells nobody of it', async () => {
    await switchOn();
    await ringAt(0.1);
    vi.setSystemTime(start + day);
    const { warnings } = await see([threat('m1')]);
    await ask('incidents/fine', { id: warnings[0]?.incident, fine: true }, ourPage());
    await ringAt(7.2);
    expect(told()?.message).toContain('Noticed: 1, serious: 0');
  });

  it('begins a new week when it is switched on again', async () => {
    await switchOn();
    await ringAt(0.1);
    await switchOn(false);
    await ringAt(6);
    await switchOn();
    await ringAt(7.2);
    expect(told()).toBeUndefined();
    await ringAt(14.5);
    expect(told()).toBeDefined();
  });

  it('opens the guardian’s page when it is pressed', async () => {
    await pretend.events.notificationClicked.emit('week');
    expect(pretend.state.opened).toEqual([`${pretend.base}src/pages/log/index.html?as=guardian`]);
  });
});

it('the welcome opens after installing, and not after an update', async () => {
  await pretend.events.onInstalled.emit({ reason: 'update', previousVersion: '0.0.9' });
  expect(pretend.state.opened).toEqual([]);
  await pretend.events.onInstalled.emit({ reason: 'install' });
  expect(pretend.state.opened).toEqual([`${pretend.base}src/pages/welcome/index.html`]);
});
