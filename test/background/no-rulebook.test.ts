import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every file the background is built from, by its path in `src`. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  const name = file.slice(root.length);
  if (seen.has(name)) return seen;
  seen.add(name);
  if (file.endsWith('.json')) return seen;
  for (const [, type, path] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (type )?[^;]*?from '(\.[^']+)'/gm,
  )) {
    if (type) continue;
    const target = resolve(dirname(file), path as string);
    const found = [target, `${target}.ts`, `${target}.tsx`].find(
      (one) => /\.\w+$/.test(one) && existsSync(one),
    );
    expect(found, `${path} in ${name}`).toBeDefined();
    reached(found as string, seen);
  }
  return seen;
}

it('the background wakes without unpacking the rules: it judges cues and never reads words', () => {
  const files = reached(join(root, 'background/background.ts'));
  expect(files).toContain('detect/judge.ts');
  expect(files).toContain('rules/compiled/rules-version.json');
  // It holds the packed string for the tabs, and nothing that could open it.
  expect(files).toContain('rules/compiled/rulebook.json');
  for (const heavy of ['detect/rulebook.ts', 'detect/read-cues.ts']) {
    expect(files).not.toContain(heavy);
  }
});
