import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysTable, withKeys } from '../../commands/school/keys-table';
import { checkPolicy } from '../../src/browser/check-policy';
import { chromiumId, firefoxId, readSample, samples } from './read-sample';

/** The registry knows no true and false. */
const withSwitches = (policy: object): object =>
  Object.fromEntries(
    Object.entries(policy).map(([key, value]) => [
      key,
      key === 'settingsLocked' && value === 1 ? true : value,
    ]),
  );

describe('sample policies', () => {
  it.each(samples)('%s installs the extension under its id and holds a policy without a fault', (file) => {
    const { policy, installed } = readSample(file);
    expect(installed).toBeTruthy();
    if (file === 'chrome-macos.plist') return;
    const checked = checkPolicy(policy);
    expect(checked.problems).toEqual([]);
    expect(checked.policy.schoolName).toBeTruthy();
    expect(checked.policy.contact?.name).toBeTruthy();
    expect(checked.policy).toEqual(withSwitches(policy as object));
  });

  it('are all in the guide, and the guide names no other', () => {
    const guide = readFileSync('docs/school-policy.md', 'utf8');
    const linked = new Set([...guide.matchAll(/\]\(policies\/([^)]+)\)/g)].map((found) => found[1]));
    expect([...linked].sort()).toEqual([...samples].sort());
    expect(guide).toContain(chromiumId);
    expect(guide).toContain(firefoxId);
  });
});

/** Rows of tables without the spaces a formatter puts in. */
const cells = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the guide for schools', () => {
  it('has the keys of the schema (npm run school:keys)', () => {
    const guide = readFileSync('docs/school-policy.md', 'utf8');
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(cells(withKeys(guide, keysTable(schema)))).toEqual(cells(guide));
  });
});
