import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifestFor } from '../../commands/build/manifest-for';
import source from '../../manifest.json' with { type: 'json' };

const read = (file: string): { version: string; packages?: Record<string, { version: string }> } =>
  JSON.parse(readFileSync(file, 'utf8'));
const { version } = read('package.json');

it('the version stands in package.json, and everything else takes it from there', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  for (const browser of ['chrome', 'firefox'] as const)
    expect(manifestFor(browser)).toMatchObject({ version });
  const lock = read('package-lock.json');
  expect([lock.version, lock.packages?.['']?.version]).toEqual([version, version]);
  expect(source.version, 'A version in manifest.json would be a second source of it.').toBe('0.0.0');
});

it('the changelog begins with this version and tells what is in it', () => {
  const [, first = ''] = readFileSync('CHANGELOG.md', 'utf8').split('\n## ');
  const [, named, date] = /^(\S+) \((\d{4}-\d{2}-\d{2}|not yet published)\)\n/.exec(first) ?? [];
  expect(named, 'Begin CHANGELOG.md with a part for the version of package.json.').toBe(version);
  expect(date).toBeDefined();
  expect(first.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(0);
});

it('every icon the manifest names is there in its size, and the one the stores ask for', () => {
  const icons = { ...source.icons, ...source.action.default_icon };
  expect(Object.keys(source.icons)).toContain('128');
  for (const [size, file] of Object.entries(icons)) {
    const path = `public/${file}`;
    expect(existsSync(path), path).toBe(true);
    // The width stands at byte 16 of a PNG, the height after it.
    const data = readFileSync(path);
    expect([data.readUInt32BE(16), data.readUInt32BE(20)], path).toEqual([Number(size), Number(size)]);
  }
});
