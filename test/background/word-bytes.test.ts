import { beforeEach, describe, expect, it } from 'vitest';
import { boundWords } from '../../src/background/bound-words';
import { fittingLines, givingWay, type Weighed, wordBytes } from '../../src/background/word-bytes';
import { daysStored } from '../../src/browser/storage-keys';
import type { Incident } from '../../src/model';
import { pretend } from '../pretend-browser';
import { ask, grave, inTab, line, log, ourPage, room, see, send, startWorker, threat } from './in-a-worker';

const entry = (id: string, host: string, level: Weighed['level'], bytes = 10): Weighed => ({
  id,
  host,
  level,
  bytes,
});

describe('what gives way to keep words within bounds', () => {
  it('is nothing while they fit', () => {
    expect(givingWay([entry('1', 'a', 'caution'), entry('2', 'a', 'danger')], 20)).toEqual([]);
  });

  it('is the oldest caution first, and danger last', () => {
    const all = [entry('1', 'a', 'danger'), entry('2', 'a', 'caution'), entry('3', 'a', 'caution')];
    expect(givingWay(all, 20)).toEqual(['2']);
    expect(givingWay(all, 10)).toEqual(['2', '3']);
    expect(givingWay(all, 0)).toEqual(['2', '3', '1']);
  });

  it('is of the site that holds most, so that no site pushes out what is known of another', () => {
    const flood = Array.from({ length: 8 }, (_, i) => entry(`5${i}`, 'flood', 'caution'));
    const all = [entry('1', 'chat', 'caution'), ...flood, entry('2', 'chat', 'danger')];
    expect(givingWay(all, 50)).toEqual(['50', '51', '52', '53', '54']);
  });
});

describe('the lines of an incident', () => {
  const messages = [line('m1', 'x'.repeat(100)), line('m2', 'y'.repeat(100))];
  const about = (level: Incident['level']) =>
    ({ level, reasons: [{ message: 'm2' }] }) as unknown as Incident;

  it('are kept while the day has room, and then only those it names; danger has room for longer', () => {
    expect(fittingLines(about('caution'), messages, 0)).toEqual(messages);
    expect(fittingLines(about('caution'), messages, 4_000_000)).toEqual([messages[1]]);
    expect(fittingLines(about('danger'), messages, 4_000_000)).toEqual(messages);
    expect(fittingLines(about('danger'), messages, 8_000_000)).toEqual([messages[1]]);
  });

  it('count as bytes and not as letters', () => {
    expect(wordBytes([line('m', '紫云')]) - wordBytes([line('m', '')])).toBe(6);
  });
});

describe('the log', () => {
  beforeEach(async () => {
    pretend.reset();
    await startWorker();
  });

  const raise = async (id: string, level: 'caution' | 'danger') => {
    const sign = level === 'danger' ? grave(`m-${id}`) : threat(`m-${id}`);
    const { warnings } = await see([sign], inTab(1), { ...room, id });
    const incident = warnings[0]?.incident;
    await ask('incidents/words', { incident, messages: [line(`m-${id}`, 'w'.repeat(1000))] }, inTab(1));
  };
  const counted = async (): Promise<number> => {
    const days = await daysStored.readMany(await daysStored.ids());
    return days.reduce((sum, { words = 0 }) => sum + words, 0);
  };

  it('keeps count of its words, also when they are deleted', async () => {
    await raise('a', 'caution');
    await raise('b', 'caution');
    const [one, other] = await log();
    expect(await counted()).toBe(wordBytes(one?.messages ?? []) + wordBytes(other?.messages ?? []));
    await ask('incidents/delete', one?.id, ourPage());
    expect(await counted()).toBe(wordBytes(other?.messages ?? []));
  });

  it('is cut down to its bound, danger last, and its chain stays whole', async () => {
    await raise('a', 'danger');
    for (const id of ['b', 'c', 'd']) await raise(id, 'caution');
    const all = await counted();
    await boundWords(all);
    expect(await log()).toHaveLength(4);
    await boundWords(all / 2);
    const left = await log();
    expect(left.map(({ level }) => level)).toEqual(['danger']);
    expect(await counted()).toBeLessThanOrEqual(all / 2);
    expect(await ask('chain/check', undefined, ourPage())).toMatchObject({ whole: true });
    expect((await send('incidents/list', {}, ourPage())).ok).toBe(true);
  });
});
