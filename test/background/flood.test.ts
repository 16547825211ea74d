import { beforeEach, describe, expect, it } from 'vitest';
import { givingWay, newConversation } from '../../src/background/conversations';
import { askLimits } from '../../src/browser/requests';
import type { Cue, CueReport } from '../../src/model';
import browser, { pretend } from '../pretend-browser';
import { floodOfQuestions } from './flood-of-questions';
import {
  ask,
  grave,
  inTab,
  line,
  log,
  memories,
  ourPage,
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

const at = (host: string) => inTab(1, { url: `https://${host}/` });
const roomOf = (id: string) => ({ ...room, id });
const from = (name: string) => ({ author: { role: 'other' as const, name } });

describe('under a flood danger never gives way', () => {
  it('in the share of a day that a site has, however many lighter things were kept before', async () => {
    for (let i = 0; i < 102; i++) await see([threat(`m${i}`)], at('chat.example'), roomOf(`r${i}`));
    expect(await log({ limit: 5000 })).toHaveLength(100);
    await see([grave('g')], at('chat.example'), roomOf('grave'));
    expect(await log({ limit: 5000 })).toHaveLength(101);
    expect((await log())[0]).toMatchObject({ level: 'danger', conversation: { id: 'grave' } });
  });

  it('in a day that other sites have filled', async () => {
    const hosts = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`flood${i}.example`, 100]));
    const day = new Date().toLocaleDateString('sv');
    await browser.storage.local.set({ [`day:${day}`]: { version: 1, value: { counts: {}, hosts } } });
    await see([threat('m1')], at('chat.example'), roomOf('light'));
    await see([grave('m2')], at('chat.example'), roomOf('grave'));
    expect((await log()).map(({ level }) => level)).toEqual(['danger']);
  });

  it('among conversations, whichever site it is on', () => {
    const entry = (host: string, id: string, danger: boolean, touchedAt: number) => ({
      id,
      kept: { ...newConversation(host, touchedAt), danger },
    });
    const floods = Array.from({ length: 300 }, (_, i) =>
      entry(`flood${i}.example`, `f${i}`, false, 1000 + i),
    );
    const ours = Array.from({ length: 20 }, (_, i) => entry('chat.example', `d${i}`, true, i));
    const gone = givingWay([...ours, ...floods], 270);
    expect(gone).toHaveLength(50);
    expect(gone.filter((id) => id.startsWith('d'))).toEqual([]);
    // Where nothing else is left, bounds hold all the same, and the newest stay.
    expect(givingWay(ours, 5)).toEqual(ours.slice(0, 15).map(({ id }) => id));
  });
});

describe('what a flood of the largest things a script may send leaves on the disk', () => {
  const cue: Cue = { ...(threat('').cues[0] as Cue), rule: `en.threat.${'x'.repeat(60)}`, end: 999_999 };
  const fat = (i: number): CueReport =>
    threat(String(i).padStart(askLimits.id, 'm'), {
      author: { role: 'other', name: String(i).padEnd(askLimits.name, 'n') },
      cues: Array.from({ length: askLimits.cues }, () => cue),
    });

  it('is less than half a megabyte for a conversation', async () => {
    for (let batch = 0; batch < 3; batch++)
      await see(Array.from({ length: 150 }, (_, i) => fat(batch * 150 + i)));
    const [kept] = await memories();
    expect(kept?.memory.reports.length).toBeGreaterThan(10);
    expect(JSON.stringify(kept).length).toBeLessThan(500_000);
  });

  it('is less than 200 kB for an incident with its words', async () => {
    const { wanted } = await see(Array.from({ length: 150 }, (_, i) => fat(i)));
    const { incident, messages } = wanted[0] as (typeof wanted)[number];
    const words = messages.slice(0, askLimits.keptMessages).map((id) => line(id, '好'.repeat(5000)));
    await send('incidents/words', { incident, messages: words }, inTab(1));
    for (const one of await log({ limit: 5000 })) expect(JSON.stringify(one).length).toBeLessThan(200_000);
    expect(await browser.storage.local.getBytesInUse()).toBeLessThan(2_000_000);
  });

  it('and none of it is in what other tabs are asked or told', async () => {
    await see(
      Array.from({ length: 100 }, (_, i) => fat(i)),
      at('flood.example'),
    );
    const answer = await see([threat('m1', from('Robin'))], at('else.example'), roomOf('other'));
    expect(answer.warnings).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain('nnnn');
  });
});

it('a thousand questions at once from ten tabs: some are told to wait, none fails, what is kept is bounded', async () => {
  const answers = await floodOfQuestions(1000, 10);
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(160);
  expect(answers.filter((one) => !one.ok && one.failure !== 'busy')).toEqual([]);
  expect((await log({ limit: 5000 })).length).toBeLessThanOrEqual(1000);
  expect(await ask('chain/check', undefined, ourPage())).toMatchObject({ whole: true });
});
