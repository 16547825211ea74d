import { describe, expect, it } from 'vitest';
import { needsConsent } from '../../src/help/consent-age';
import { countries } from '../../src/help/find-help';

describe('a guardian is asked to agree', () => {
  it('below 14 everywhere', () => {
    for (const { code } of countries()) expect(needsConsent(code, 'under-14'), code).toBe(true);
  });

  it.each([
    ['CN', false, false],
    ['US', false, false],
    ['DE', true, false],
    ['FR', true, false],
    ['EU', true, false],
    ['ZA', true, true],
    ['IN', true, true],
  ])('in %s: at 14 or 15 %s, at 16 or 17 %s', (country, at14, at16) => {
    expect(needsConsent(country, '14-15')).toBe(at14);
    expect(needsConsent(country, '16-17')).toBe(at16);
  });

  it('never where no age was said', () => {
    for (const { code } of countries()) expect(needsConsent(code, 'adult-or-unsaid'), code).toBe(false);
  });
});
