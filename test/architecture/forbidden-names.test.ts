import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { forbiddenIn } from './forbidden-names';
import type { Node } from './source-file';

const found = (code: string, ownSource = true) =>
  forbiddenIn(parseSync('page.tsx', code).program as unknown as Node, { ownSource });

it.each([
  ['fetch("x")', 'fetch'],
  ['const go = fetch', 'fetch'],
  ['window.fetch("x")', 'fetch'],
  ['window["fetch"]("x")', 'fetch'],
  ['new XMLHttpRequest()', 'XMLHttpRequest'],
  ['navigator.sendBeacon("x")', 'sendBeacon'],
  ['new globalThis.WebSocket("x")', 'WebSocket'],
  ['eval("1")', 'eval'],
  ['new Function("1")', 'Function as a way to run text'],
  ['const { fetch } = window', 'fetch'],
  ['node.innerHTML = "x"', 'innerHTML'],
  ['const p = <p dangerouslySetInnerHTML={{ __html: "x" }} />', 'dangerouslySetInnerHTML'],
])('finds what must not be in %s', (code, name) => {
  expect(found(code)).toContain(name);
});

it.each([
  '// fetch("x")\nconst said = "fetch";',
  'const words = { fetch: "verb", eval: "noun" };',
  'const prefetched = refetch();',
])('is not troubled by %s', (code) => {
  expect(found(code)).toEqual([]);
});

it('lets a library keep its own markup', () => {
  expect(found('node.innerHTML = "x"', false)).toEqual([]);
});
