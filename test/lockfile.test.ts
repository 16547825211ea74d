import { expect, it } from 'vitest';
import about from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

interface Entry {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const packages = lock.packages as unknown as Record<string, Entry>;

/** As Node finds it from inside the package at `path`. */
function reachable(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

it('names every package that any system may need, or npm ci refuses a fresh clone', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !reachable(path, name))
      .map((name) => `${path} needs ${name}`),
  );
  expect(
    missing,
    'npm leaves out what the registry it was made from did not offer; make it again from registry.npmjs.org.',
  ).toEqual([]);
});

it('goes with package.json, where every version is exact', () => {
  const all = { ...about.dependencies, ...about.devDependencies } as Record<string, string>;
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  for (const [name, version] of Object.entries(all)) {
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});
