// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findHere } from '../../src/content/find-here';
import { waitForChat } from '../../src/content/wait-for-chat';
import { chatWith, goTo, lineOf } from './chat-in-page';

// New for each test: what waits on the page of one goes on waiting on that of the next.
let looked = vi.fn();
let woken = vi.fn(async () => undefined);
const wait = () => {
  const search = looked;
  waitForChat(async () => {
    search();
    return findHere;
  }, woken);
};

beforeEach(() => {
  vi.useFakeTimers();
  // The test window has no XPath; browsers do.
  document.evaluate = (() => ({ booleanValue: false })) as never;
  goTo('https://page.test/');
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  looked = vi.fn();
  woken = vi.fn(async () => undefined);
});

test('a page without a hint is not even searched', async () => {
  document.body.innerHTML = '<h1>Kites</h1><p>Three sticks and a bag.</p>';
  wait();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looked).not.toHaveBeenCalled();
  expect(woken).not.toHaveBeenCalled();
});

test('a page with a hint and no chat is searched and left alone', async () => {
  document.body.innerHTML = '<form><textarea placeholder="Search"></textarea></form><p>Nothing here.</p>';
  wait();
  await vi.advanceTimersByTimeAsync(5000);
  expect(looked).toHaveBeenCalled();
  expect(woken).not.toHaveBeenCalled();
});

test('a chat wakes the reader, once', async () => {
  chatWith(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  wait();
  await vi.advanceTimersByTimeAsync(10);
  expect(woken).toHaveBeenCalledTimes(1);
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(woken).toHaveBeenCalledTimes(1);
});

test('a chat that comes later is found', async () => {
  document.body.innerHTML = '<p>Loading</p>';
  wait();
  await vi.advanceTimersByTimeAsync(3000);
  chatWith(lineOf('Ann', 'hello'), lineOf('Robin', 'hi', true));
  await vi.advanceTimersByTimeAsync(5000);
  expect(woken).toHaveBeenCalledTimes(1);
});
