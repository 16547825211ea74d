import { beforeAll, expect, it, vi } from 'vitest';
import { readRuleFiles } from '../../commands/rulebook/read-rules';
import type { Unused } from '../../commands/rules-unused/unused-alternatives';

let unused: Unused[] = [];
let all = 0;
beforeAll(async () => {
  vi.resetModules();
  const { unusedAlternatives } = await import('../../commands/rules-unused/unused-alternatives');
  ({ unused, all } = await unusedAlternatives());
}, 120_000);

const rules = (['en', 'zh'] as const).flatMap((language) =>
  readRuleFiles(language).flatMap(({ content }) => content.rules),
);

it('every rule has a pattern that its own examples or our cases wake', () => {
  const dead = rules.filter(
    ({ id, match }) => unused.filter(({ rule }) => rule === id).length === match.length,
  );
  expect(dead.map(({ id }) => id)).toEqual([]);
});

it('every pattern is counted, and most are woken by something', () => {
  expect(all).toBe(rules.reduce((sum, { match }) => sum + match.length, 0));
  // `npm run rules:unused` lists them; this number only ever goes down.
  expect(unused.length / all).toBeLessThan(0.5);
});
