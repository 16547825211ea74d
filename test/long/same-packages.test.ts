import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePackages } from '../../commands/package';

const folder = join('dist', 'packages');

const digests = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

it('makes the same store files, byte for byte, twice', { timeout: 300_000 }, async () => {
  await makePackages();
  const first = digests();
  expect(Object.keys(first)).toHaveLength(4);
  await makePackages();
  expect(digests()).toEqual(first);
});
