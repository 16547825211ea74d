import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskFailed, ask } from '../../src/browser/ask';
import { isOrphaned } from '../../src/browser/is-orphaned';
import { text } from '../../src/browser/text';
import browser, { pretend } from '../pretend-browser';

beforeEach(() => pretend.reset());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const failureOf = async (asking: Promise<unknown>): Promise<string> => {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AskFailed);
  return (error as AskFailed).failure;
};
const answers = (answer: unknown) => browser.runtime.onMessage.addListener(() => Promise.resolve(answer));

describe('ask', () => {
  it('gives the reply', async () => {
    answers({ ok: true, reply: { days: [] } });
    expect(await ask('tallies/get')).toEqual({ days: [] });
  });

  it('fails plainly when nobody answers, or something else does', async () => {
    vi.useFakeTimers();
    const asking = failureOf(ask('tallies/get'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await asking).toBe('unanswered');
    answers('hello');
    expect(await failureOf(ask('tallies/get'))).toBe('unanswered');
  });

  it('asks again while a browser that starts has nobody to hear yet', async () => {
    vi.useFakeTimers();
    const asking = ask('tallies/get');
    await vi.advanceTimersByTimeAsync(350);
    answers({ ok: true, reply: { days: [] } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await asking).toEqual({ days: [] });
  });

  it('says only once what was heard', async () => {
    const heard = vi.fn(() => Promise.reject(new Error('broken')));
    browser.runtime.onMessage.addListener(heard);
    expect(await failureOf(ask('tallies/get'))).toBe('unanswered');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('passes on why it was refused', async () => {
    answers({ ok: false, failure: 'busy', reason: 'later' });
    expect(await failureOf(ask('tallies/get'))).toBe('busy');
  });

  it('knows when its extension is gone', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await failureOf(ask('tallies/get'))).toBe('orphaned');
    vi.spyOn(browser, 'runtime', 'get').mockReturnValue(undefined as never);
    expect(isOrphaned()).toBe(true);
    expect(await failureOf(ask('tallies/get'))).toBe('orphaned');
  });
});

it('text gives the key where nobody wrote the words, so that it is seen', () => {
  expect(text('noSuchKey')).toBe('noSuchKey');
  expect(text('notifyBody', 'X')).toContain('X');
});
