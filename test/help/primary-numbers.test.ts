import { describe, expect, it } from 'vitest';
import { allCountries, countryOf, entryOf } from '../../src/help/directory';
import { findHelp } from '../../src/help/find-help';
import { countryCodes, type Situation } from '../../src/help/help-entry';
import { primaryNumbers } from '../../src/help/primary-numbers';
import situations from '../../src/help/situations.json';

const named = countryCodes.filter((code) => code !== 'INTL');
const minor = { audience: 'minor' } as const;

describe('primaryNumbers', () => {
  it('are what a warning may say', () => {
    expect(primaryNumbers('CN')).toEqual({
      emergency: { id: 'cn-110', number: '110', href: 'tel:110', spoken: '1 1 0' },
      childHelpline: { id: 'cn-12355', number: '12355', href: 'tel:12355', spoken: '1 2 3 5 5' },
      crisis: { id: 'cn-12356', number: '12356', href: 'tel:12356', spoken: '1 2 3 5 6' },
    });
    expect(primaryNumbers('ZA').childHelpline?.number).toBe('116');
    expect(primaryNumbers('US').crisis?.number).toBe('988');
    expect(primaryNumbers('GB').emergency?.number).toBe('999');
    expect(primaryNumbers('INTL')).toEqual({ emergency: null, childHelpline: null, crisis: null });
    expect(primaryNumbers('nowhere')).toEqual(primaryNumbers('INTL'));
  });

  it('are all there in every country with an emergency number, but for those we are not sure of', () => {
    for (const code of named) {
      const { emergency, ...helplines } = primaryNumbers(code);
      expect(emergency?.href, code).toMatch(/^tel:\d+$/);
      for (const number of Object.values(helplines))
        if (code === 'MO') expect(number).toBeNull();
        // Mexico has no line for children that we could confirm: the crisis line stands in, and says what it is.
        else expect(number?.href, code).toMatch(/^tel:\d+$/);
    }
  });

  it('give a child somebody for children to talk to, not the crisis line, wherever there is one', () => {
    for (const { code, entries } of allCountries()) {
      const forChildren = entries.filter(
        ({ kind, audience, confidence, channels }) =>
          ['child-helpline', 'child-protection'].includes(kind) &&
          audience.includes('minor') &&
          confidence !== 'weak' &&
          channels.some(({ type }) => type === 'phone'),
      );
      if (forChildren.length === 0) continue;
      const { childHelpline } = primaryNumbers(code, minor);
      expect(
        forChildren.map(({ id }) => id),
        code,
      ).toContain(childHelpline?.id);
    }
    expect(primaryNumbers('US', minor).childHelpline?.id).toBe('us-boystown');
    expect(primaryNumbers('NZ', minor).childHelpline?.id).toBe('nz-youthline');
  });

  it('give an adult a line that answers adults', () => {
    for (const code of named) {
      const { childHelpline } = primaryNumbers(code, { audience: 'guardian' });
      if (childHelpline) expect(entryOf(childHelpline.id)?.audience, code).toContain('guardian');
    }
    expect(primaryNumbers('GB', { audience: 'guardian' }).childHelpline?.id).toBe('gb-nspcc');
    expect(primaryNumbers('DE', { audience: 'guardian' }).childHelpline?.id).toBe('de-elterntelefon');
    expect(primaryNumbers('AU', { audience: 'guardian' }).childHelpline).toBeNull();
  });

  it('leave a closed line for one that answers', () => {
    const monday = (hour: number) => ({ ...minor, now: Date.UTC(2026, 10, 23, hour) });
    expect(primaryNumbers('DE', monday(15)).childHelpline?.id).toBe('de-ngk');
    // 3 in the morning in Berlin: nobody at the children's line, and somebody at the crisis line.
    expect(primaryNumbers('DE', monday(2)).childHelpline).toBeNull();
    expect(primaryNumbers('DE', monday(2)).crisis?.id).toBe('de-telefonseelsorge');
    // No line of the Netherlands answers at night; a number that is closed is better than none.
    expect(primaryNumbers('NL', monday(2)).childHelpline?.id).toBe('nl-kindertelefoon');
    for (const code of named.filter((code) => code !== 'MO')) {
      const { childHelpline, crisis } = primaryNumbers(code, monday(2));
      expect(childHelpline ?? crisis, code).not.toBeNull();
    }
  });
});

describe('the order of help', () => {
  const crisisFirst: Situation[] = ['self-harm'];
  const asked = Object.keys(situations.order).filter(
    (situation) => situation !== 'default' && !crisisFirst.includes(situation as Situation),
  ) as Situation[];

  it('names somebody for children before a crisis line, in every country, unless it is about self-harm', () => {
    for (const code of named)
      for (const kind of [undefined, ...asked]) {
        const found = findHelp(code, { ...(kind && { kind }), audience: 'minor' });
        const talk = found.find(({ kind: is }) => is === 'child-helpline' || is === 'crisis-line');
        const helpline = found.some(
          ({ kind: is, confidence }) => is === 'child-helpline' && confidence !== 'weak',
        );
        if (talk && helpline) expect(talk.kind, `${code} ${kind}`).toBe('child-helpline');
      }
  });

  it('gives a child in every country a child’s line for bullying and grooming, where one is sure', () => {
    for (const code of named) {
      const lines = countryOf(code).entries.filter(
        ({ kind, confidence, audience }) =>
          kind === 'child-helpline' && confidence !== 'weak' && audience.includes('minor'),
      );
      for (const kind of ['bullying', 'grooming'] as const)
        if (lines.length > 0)
          expect(
            findHelp(code, { kind, audience: 'minor' }).some((entry) => lines.includes(entry)),
            `${code} ${kind}`,
          ).toBe(true);
    }
  });
});
