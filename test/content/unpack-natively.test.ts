import { inflateSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { unpackNatively } from '../../src/content/unpack-natively';
import compiled from '../../src/rules/compiled/rulebook.json';

afterEach(() => vi.unstubAllGlobals());

test('gives what the reader itself would make of the rules', async () => {
  const made = await unpackNatively(compiled.packed);
  const wanted = inflateSync(Buffer.from(compiled.packed, 'base64'));
  expect(made).toBeInstanceOf(Uint8Array);
  expect(Buffer.compare(made as Uint8Array, wanted)).toBe(0);
});

test('leaves them packed where the browser keeps its streams to itself', async () => {
  vi.stubGlobal('DecompressionStream', undefined);
  expect(await unpackNatively(compiled.packed)).toBe(compiled.packed);
});
