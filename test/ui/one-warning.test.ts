import { expect, it } from 'vitest';
import type { Level, Warning } from '../../src/model';
import { oneWarning } from '../../src/ui/one-warning';

const warning = (incident: string, level: Level, at: number): Warning => ({
  incident,
  level,
  at,
  concern: 'harassment',
  kind: 'insult',
  people: [],
  reasons: [],
});

it('says nothing for no warning', () => expect(oneWarning([])).toBeUndefined());

it('says the strongest, and among equals the newest, and counts the rest', () => {
  const found = oneWarning([
    warning('old', 'danger', 1),
    warning('new', 'danger', 2),
    warning('mild', 'caution', 3),
  ]);
  expect(found?.warning.incident).toBe('new');
  expect(found?.others).toBe(2);
});
