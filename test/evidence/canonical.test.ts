import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/evidence/base64url';
import { canonicalBytes } from '../../src/evidence/canonical';

const textOf = (value: unknown): string => new TextDecoder().decode(canonicalBytes(value));

/** The same value with its keys in another order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
};
const wellFormed = fc.jsonValue({ noUnicodeString: false }).map((value) => {
  const text = JSON.stringify(value);
  return JSON.parse(text.replace(/\\ud[89a-f]../gi, '').toWellFormed()) as unknown;
});

describe('the canonical form', () => {
  it('is the one of RFC 8785', () => {
    // The example of its section 3.2.2, and the order of keys of 3.2.3.
    const given = {
      // biome-ignore lint/correctness/noPrecisionLoss: as the RFC has it
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(textOf(given)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(textOf(keys)) as object).length).toBe(7);
    expect([...textOf(keys).matchAll(/:(\d)/g)].map(([, n]) => Number(n))).toEqual([2, 4, 6, 7, 1, 5, 3]);
  });

  it('does not depend on the order of keys, and says the same', () => {
    fc.assert(
      fc.property(wellFormed, (value) => {
        expect(textOf(turned(value))).toBe(textOf(value));
        expect(JSON.parse(textOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what has none', () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, '\ud800'])
      expect(() => canonicalBytes(value)).toThrow();
  });
});

describe('base64url', () => {
  it('gives back every byte, and is what JSON Web Signatures use', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...fromBase64url(text)]).toEqual([...bytes]);
      }),
    );
    for (const text of ['a b', '+/==', '\u20ac']) expect(() => fromBase64url(text)).toThrow(SyntaxError);
  });
});
