import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const page = readFileSync('docs/dependencies.md', 'utf8');
const [shipped = '', ...rest] = page.split('\n## ').slice(1);
const others = rest.join('\n');
const rowsIn = (part: string): string[][] =>
  [...part.matchAll(/^\| (\S+) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)]
    .map(([, name = '', licence = '', reason = '']) => [name, licence, reason])
    .filter(([name]) => name !== 'package' && !name?.startsWith('-'));

it('names every package with its licence and what it is for, those that are shipped apart', () => {
  expect(
    rowsIn(shipped)
      .map(([name]) => name)
      .sort(),
  ).toEqual(Object.keys(dependencies).sort());
  expect(
    rowsIn(others)
      .map(([name]) => name)
      .sort(),
  ).toEqual(Object.keys(devDependencies).sort());
});

it('says the licence the package says of itself', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { license?: string }>;
  };
  for (const [name, licence] of [...rowsIn(shipped), ...rowsIn(others)]) {
    const said = packages[`node_modules/${name}`]?.license?.replace(' AND ', ', ').replace(/^\(|\)$/g, '');
    expect(licence, name).toBe(said);
  }
});

it('fixes every version, so that nothing newer slips in', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
