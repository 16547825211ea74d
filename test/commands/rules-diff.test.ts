import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCase } from '../../commands/measure/labelled-case';
import { commitOf, exportRevision } from '../../commands/rules-diff/export-revision';
import { tellChanges } from '../../commands/rules-diff/tell-changes';
import { type VerdictChange, verdictChange } from '../../commands/rules-diff/verdict-change';
import type { ScanAlert } from '../../commands/scan/scan-line';

const alert = (at: number, rule: string, kind = 'threat'): ScanAlert => ({
  at,
  level: 'caution',
  concern: 'harassment',
  kind,
  why: [{ message: at, rule, kind: 'threat', start: 0, end: 1 }],
});
const answer = (...alerts: ScanAlert[]) => ({ id: '1', alerts });
const item = (y: 0 | 1) =>
  readCase(
    JSON.stringify({
      id: `case-${y}`,
      y,
      messages: ['first line', 'second line'].map((text) => ({ author: 'x', text })),
    }),
  );
const changed = (y: 0 | 1, before: ScanAlert[], after: ScanAlert[], held = false): VerdictChange => {
  const change = verdictChange(item(y), answer(...before), answer(...after));
  if (!change) throw new Error('nothing changed');
  return { ...change, corpus: 'some', held };
};

describe('a verdict', () => {
  it('has not changed where the same warnings come at the same lines, by whatever rule', () => {
    expect(verdictChange(item(1), answer(alert(0, 'a')), answer(alert(0, 'b')))).toBeUndefined();
    expect(verdictChange(item(1), answer(), answer())).toBeUndefined();
  });

  it('is gained, lost or moved, by the rules that came or went', () => {
    expect(changed(1, [], [alert(1, 'a')])).toMatchObject({
      sort: 'gained',
      rules: ['a'],
      text: 'second line',
    });
    expect(changed(1, [alert(1, 'a')], [])).toMatchObject({ sort: 'lost', rules: ['a'], after: 'quiet' });
    expect(changed(1, [alert(0, 'a')], [alert(1, 'b')])).toMatchObject({ sort: 'moved', rules: ['b'] });
    expect(changed(1, [alert(0, 'a'), alert(1, 'b')], [alert(1, 'b')])).toMatchObject({
      sort: 'moved',
      rules: ['a'],
    });
  });
});

describe('what is told', () => {
  const changes = [
    changed(1, [], [alert(0, 'en.good')]),
    changed(0, [], [alert(0, 'en.bad')]),
    changed(0, [alert(0, 'en.mended')], []),
    changed(1, [], [alert(0, 'en.secret')], true),
  ];

  it('is summed by corpus and by rule', () => {
    const told = tellChanges(changes, 5);
    expect(told).toMatch(/some +2 +1 +1 +– +–/);
    expect(told).toMatch(/en\.good +1 +– +– +– +–/);
    expect(told).toMatch(/en\.bad +– +1 +– +– +–/);
    expect(told).toMatch(/en\.mended +– +– +1 +– +–/);
  });

  it('never shows a held case or the rule behind it', () => {
    expect(tellChanges(changes, 5)).not.toContain('en.secret');
    expect(tellChanges(changes, 5).match(/case-1/g)).toHaveLength(1);
  });

  it('shows no more cases than asked for', () => {
    expect(tellChanges(changes, 1)).toContain('gained, 1 of 2');
    expect(tellChanges([], 5)).toBe('No verdict changed.');
  });
});

describe('a revision', () => {
  const root = mkdtempSync(join(tmpdir(), 'alongside-repository-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid', ...args], { cwd: root });

  it('is put into a folder of its own, as it was, and taken away again', () => {
    for (const folder of ['commands', 'node_modules', 'docs']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'commands', 'scan.ts'), 'before');
    writeFileSync(join(root, 'docs', 'page.md'), 'not needed');
    git('init', '-q');
    git('add', 'commands', 'docs');
    git('commit', '-qm', 'one');
    writeFileSync(join(root, 'commands', 'scan.ts'), 'after');

    const { folder, remove } = exportRevision(commitOf('HEAD', root), root);
    expect(readFileSync(join(folder, 'commands', 'scan.ts'), 'utf8')).toBe('before');
    expect(existsSync(join(folder, 'docs'))).toBe(false);
    expect(existsSync(join(folder, 'node_modules'))).toBe(true);
    remove();
    expect(existsSync(folder)).toBe(false);
    expect(existsSync(join(root, 'node_modules'))).toBe(true);
  });

  it('that git does not know is named', () => {
    expect(() => commitOf('no-such-thing', root)).toThrow('git knows no revision called "no-such-thing"');
  });
});
