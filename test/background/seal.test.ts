import { expect, it, vi } from 'vitest';
import { newGuardianKeys, seal, unsealWith } from '../../src/background/seal';

it('opens with every key, also in a browser that cannot make the public half out of the private one', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, newGuardianKeys));
  const sealed = await Promise.all(all.map((keys) => seal(keys, 'place', { words: '种下的' })));
  // As Firefox does with a private key that was read back.
  const real = crypto.subtle.exportKey.bind(crypto.subtle) as (
    format: string,
    key: CryptoKey,
  ) => Promise<never>;
  const exporting = vi.spyOn(crypto.subtle, 'exportKey').mockImplementation(async (format, key) => {
    if (key.type === 'private') throw new Error('OperationError');
    return real(format, key);
  });
  for (const [at, keys] of all.entries()) {
    const unseal = await unsealWith(keys);
    expect(await unseal('place', sealed[at]!)).toEqual({ words: '种下的' });
    expect(await unseal('another place', sealed[at]!)).toBeUndefined();
  }
  exporting.mockRestore();
});
