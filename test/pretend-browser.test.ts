import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { pretend } from './pretend-browser';

beforeEach(() => pretend.reset());

describe('the pretend browser', () => {
  it('stores through JSON, so that no test passes on a value a browser would lose', async () => {
    await browser.storage.local.set({ a: { at: 1, gone: undefined } });
    expect(await browser.storage.local.get('a')).toEqual({ a: { at: 1 } });
    expect(await browser.storage.local.get({ a: 0, b: 2 })).toEqual({ a: { at: 1 }, b: 2 });
    await expect(browser.storage.managed.set({ a: 1 })).rejects.toThrow('read-only');
  });

  it('tells of changes with the area they happened in', async () => {
    const seen: unknown[] = [];
    browser.storage.onChanged.addListener((changes, area) => void seen.push([changes, area]));
    await browser.storage.local.set({ a: 1 });
    await browser.storage.local.set({ a: 1 });
    pretend.storage.managed.put({ schoolName: 'Hill School' });
    await browser.storage.local.remove('a');
    expect(seen).toEqual([
      [{ a: { newValue: 1 } }, 'local'],
      [{ schoolName: { newValue: 'Hill School' } }, 'managed'],
      [{ a: { oldValue: 1 } }, 'local'],
    ]);
  });

  it('fails the writes it is told to fail, and then works again', async () => {
    pretend.storage.local.refuseWrites('QUOTA_BYTES quota exceeded');
    await expect(browser.storage.local.set({ a: 1 })).rejects.toThrow('QUOTA_BYTES');
    await browser.storage.local.set({ a: 1 });
    expect(await browser.storage.local.get(null)).toEqual({ a: 1 });
  });

  it('takes the answer of the listener that knows the message', async () => {
    await expect(browser.runtime.sendMessage({ kind: 'x' })).rejects.toThrow('Receiving end does not exist');
    browser.runtime.onMessage.addListener(() => undefined);
    browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string }) =>
      Promise.resolve({ message, from: sender.id }),
    );
    expect(await browser.runtime.sendMessage({ kind: 'x' })).toEqual({
      message: { kind: 'x' },
      from: pretend.id,
    });
  });

  it('forgets listeners and keeps what was stored when the worker is killed', async () => {
    await browser.storage.session.set({ a: 1 });
    browser.runtime.onMessage.addListener(() => Promise.resolve(1));
    pretend.killWorker();
    await expect(browser.runtime.sendMessage({})).rejects.toThrow();
    expect(await browser.storage.session.get('a')).toEqual({ a: 1 });
  });

  it('speaks both languages', () => {
    expect(browser.i18n.getMessage('extName')).toContain('Alongside');
    pretend.state.language = 'zh_CN';
    expect(browser.i18n.getMessage('extName')).toContain('同行');
    expect(browser.i18n.getUILanguage()).toBe('zh-CN');
    expect(browser.i18n.getMessage('noSuchKey')).toBe('');
  });

  it('rings an alarm once, or again and again when it repeats', async () => {
    const rung: string[] = [];
    browser.alarms.onAlarm.addListener((alarm) => void rung.push(alarm.name));
    browser.alarms.create('once', { delayInMinutes: 1 });
    browser.alarms.create('daily', { periodInMinutes: 1440 });
    await pretend.ring('once');
    await pretend.ring('daily');
    await pretend.ring('daily');
    expect(rung).toEqual(['once', 'daily', 'daily']);
    await expect(pretend.ring('once')).rejects.toThrow('No alarm');
  });
});
