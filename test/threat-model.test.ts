import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableRows, testTitles, titlesIn } from './test-titles';

const rows = tableRows(readFileSync('docs/threat-model.md', 'utf8'));

describe('the threat model', () => {
  it('has no row without a test or an honest "remains"', () => {
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) {
      expect(row, row[0]).toHaveLength(4);
      const [, , shown = '', remains = ''] = row;
      if (!/"/.test(shown)) expect(remains, row[0]).not.toMatch(/^(none known)?$/);
    }
  });

  it('names tests that exist', () => {
    const named = rows.flatMap(([, , shown = '']) => titlesIn(shown));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((title) => !testTitles.has(title))).toEqual([]);
  });
});
