import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../src/browser/check-policy';
import { inForce, offersGuardians } from '../../src/browser/in-force';
import { countries, findHelp } from '../../src/help/find-help';
import { numbersToCall } from '../../src/help/numbers-to-call';
import { receiversFor } from '../../src/help/receivers';
import { levels, type Policy, type Settings } from '../../src/model';

interface Key {
  title: string;
  description?: string;
  properties?: Record<string, Key>;
  items?: Key;
}
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as Key;
const named = ({ properties = {}, items }: Key): [string, Key][] => [
  ...Object.entries(properties).flatMap(([name, key]): [string, Key][] => [[name, key], ...named(key)]),
  ...(items ? named(items) : []),
];

/** Every key there is, and what it can do at most. A new one has to be thought through and added here. */
const allowed = {
  tells: ['schoolName', 'contact', 'helpLines', 'emergencyWording'],
  parts: ['name', 'role', 'room', 'phone', 'email', 'hours', 'url', 'note'],
  chooses: ['country', 'languages', 'lowestLevel', 'retentionDays'],
  readsLess: ['sitesOff'],
  keepsLess: ['sessionOnly'],
  takesAway: ['guardianFeatures', 'settingsLocked'],
};

/** What a name of a key would say if it hid the extension, told somebody, or took help away. */
const spying =
  /hid|stealth|silent|invisib|secret|monitor|spy|watch|report|upload|send|forward|export|server|endpoint|webhook|collect|telemetry|incident|log(?!o)|word(?!ing)|message|screenshot|transcript|password|disable|block|selector|force|noHelp|helpOff/i;

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record(
    {
      schoolName: fc.string(),
      contact: fc.record({ name: fc.string(), phone: fc.string(), email: fc.emailAddress() }),
      country: fc.constantFrom('CN', 'ZA', 'GB', 'XX', 'INTL'),
      helpLines: fc.array(fc.record({ name: fc.string(), phone: fc.string() })),
      languages: fc.array(fc.constantFrom('en', 'zh', 'fr')),
      emergencyWording: fc.string(),
      lowestLevel: fc.constantFrom(...levels),
      sitesOff: fc.array(fc.domain()),
      retentionDays: fc.integer(),
      sessionOnly: fc.boolean(),
      guardianFeatures: fc.boolean(),
      settingsLocked: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((given) => checkPolicy(given).policy);

const now = Date.UTC(2026, 10, 27, 12);
const chosen: Settings = {
  country: 'GB',
  lowestLevel: 'notice',
  sitesOff: ['home.example'],
  retentionDays: 90,
  notifyGuardian: false,
  weeklySummary: false,
  quietUntil: 0,
  cardPauseMinutes: 0,
  ownWords: true,
};

describe('a school cannot spy', () => {
  it('because no key for it exists', () => {
    const keys = named(schema).map(([name]) => name);
    expect([...new Set(keys)].sort()).toEqual(Object.values(allowed).flat().sort());
    expect(keys.filter((key) => spying.test(key))).toEqual([]);
  });

  it('because keys under any other name are refused by name', () => {
    const names = [
      'hideIcon',
      'stealth',
      'reportTo',
      'readLog',
      'helpLinesOff',
      'selectors',
      'emergency',
      'numbers',
    ];
    const { policy, problems } = checkPolicy(Object.fromEntries(names.map((name) => [name, true])));
    expect(policy).toEqual({});
    expect(problems.map(({ key, need }) => [key, need])).toEqual(names.map((name) => [name, 'known']));
  });

  it('whatever the policy: warnings are shown, nobody is notified, and every site is read but those named', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const holds = inForce({ settings: chosen, policy });
        expect(['notice', 'caution']).toContain(holds.lowestLevel);
        expect(holds.quietUntil).toBe(0);
        expect(holds.notifyGuardian).toBe(false);
        expect(holds.sitesOff).toEqual(expect.arrayContaining(chosen.sitesOff));
        const on = inForce({ settings: { ...chosen, notifyGuardian: true }, policy });
        expect(on.notifyGuardian).toBe(offersGuardians(policy));
      }),
    );
  });

  it('whatever the policy: every helper of the country is there, and the numbers of a warning are the country’s', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom('minor', 'guardian', 'teacher'), (policy, audience) => {
        const { country } = inForce({ settings: chosen, policy });
        const ids = (languages?: Policy['languages']) =>
          findHelp(country, { audience, ...(languages && { languages }) }).map(({ id }) => id);
        expect(ids(policy.languages).sort()).toEqual(ids().sort());
      }),
      { numRuns: 60 },
    );
    const audience = 'minor';
    for (const { code } of countries()) {
      const policy = { country: code, helpLines: [], emergencyWording: 'x' };
      const { country } = inForce({ settings: chosen, policy });
      expect(numbersToCall(country, { audience, now })).toEqual(numbersToCall(code, { audience, now }));
    }
  });

  it('whatever the policy: reports can go to everybody else too', () => {
    const ids = receiversFor('GB', 'minor').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['platform', 'school', 'guardian-note', 'ceop', 'generic']));
  });

  it('and languages of a school put help that speaks them first, within its kind', () => {
    const [first] = findHelp('HK', { audience: 'minor', languages: ['en'] });
    expect(first?.kind).toBe(findHelp('HK', { audience: 'minor' })[0]?.kind);
  });
});
