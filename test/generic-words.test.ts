import { expect, test } from 'vitest';
import { nameLike } from '../src/sites/generic/item-parts';
import { timeWords } from '../src/sites/generic/words';

test.each([
  'Ada',
  'Ahmed',
  'Amy',
  'Adam',
  'Asha',
  'Ms Fox',
  '阿鹿',
  'Marit L',
  'Augusto',
  'May',
  'Dec',
  'kai_7',
])('%s may be what somebody is called', (name) => {
  expect(nameLike(name)).toBe(true);
});

test.each([
  'a day ago',
  'an hour ago',
  '2h',
  '3 days ago',
  '10:04',
  'Mar 3',
  '昨天',
  '5分钟前',
  'just now',
  '2026-03-01',
])('%s is a time', (text) => {
  expect(timeWords.test(text)).toBe(true);
  expect(nameLike(text)).toBe(false);
});
