import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const titles = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(`test/${file}`, 'utf8').matchAll(
        /\b(?:it|test)(?:\.[a-z]+(?:\([^)]*\))?)*\(\s*(['"`])((?:(?!\1).)+)\1/g,
      ),
    ])
    .map((found) => found[2]),
);
const rows = readFileSync('docs/threat-model.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|\s*-/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

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
    const named = rows.flatMap(([, , shown = '']) =>
      [...shown.matchAll(/"([^"]+)"/g)].map((found) => found[1]),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((title) => !titles.has(title as string))).toEqual([]);
  });
});
