// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { LineOrder } from '../../src/content/line-order';

const line = (place: 'append' | 'prepend' = 'append') => {
  const made = document.createElement('p');
  document.body[place](made);
  return made;
};
beforeEach(() => document.body.replaceChildren());

test('below what is known is new, above is not', () => {
  const order = new LineOrder(false);
  order.stands(line());
  order.stands(line());
  expect(order.isNewest(line('prepend'))).toBe(false);
  expect(order.isNewest(line())).toBe(true);
});

test('in a list turned round it is the other way', () => {
  const order = new LineOrder(true);
  order.stands(line());
  order.stands(line());
  expect(order.isNewest(line('prepend'))).toBe(true);
  expect(order.isNewest(line())).toBe(false);
});

test('when the newest line is dropped the newest of those left counts', () => {
  const order = new LineOrder(false);
  const lines = [line(), line(), line()];
  for (const each of lines) order.stands(each);
  lines[2]!.remove();
  expect(order.isNewest(line())).toBe(true);
  expect(order.isNewest(line('prepend'))).toBe(false);
});

test('with nothing known left there is no telling', () => {
  const order = new LineOrder(false);
  const only = line();
  order.stands(only);
  only.remove();
  expect(order.isNewest(line())).toBeUndefined();
});
