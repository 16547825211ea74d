import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSettings, hostIn } from '../../src/browser/check-choices';
import { checkPolicy } from '../../src/browser/check-policy';
import { readPolicy, refreshPolicy } from '../../src/browser/policy';
import browser, { pretend } from '../pretend-browser';

const school = { schoolName: 'Hill School' };
beforeEach(() => {
  pretend.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe('a policy', () => {
  it('is kept as far as it can be used, and every bad value is named', async () => {
    pretend.storage.managed.put({
      ...school,
      country: 'za',
      lowestLevel: 'whisper',
      retentionDays: -1,
      stealth: true,
      contact: { name: 'R. Bosman', email: 'not an address' },
    });
    await refreshPolicy(1);
    const { policy, problems } = await readPolicy();
    expect(policy).toEqual({ ...school, country: 'ZA', contact: { name: 'R. Bosman' } });
    expect(problems.map(({ key }) => key).sort()).toEqual(
      ['contact.email', 'lowestLevel', 'retentionDays', 'stealth'].sort(),
    );
    expect(vi.mocked(console.warn).mock.calls.map(([said]) => said)).toHaveLength(problems.length);
  });

  it('is not given up because Chromium says {} for a while after every start', async () => {
    pretend.storage.managed.put(school);
    await refreshPolicy(0);
    pretend.storage.managed.reset();
    await browser.storage.session.clear();
    expect(await refreshPolicy(1_000_000)).toBe(false);
    expect(await refreshPolicy(1_003_000)).toBe(false);
    expect((await readPolicy()).policy).toEqual(school);
    pretend.storage.managed.put({ schoolName: 'Lake School' });
    expect(await refreshPolicy(1_004_000)).toBe(true);
    expect((await readPolicy()).policy).toEqual({ schoolName: 'Lake School' });
  });

  it('is given up when nothing has come for half a minute', async () => {
    pretend.storage.managed.put(school);
    await refreshPolicy(0);
    pretend.storage.managed.reset();
    await refreshPolicy(1_000_000);
    expect(await refreshPolicy(1_060_000)).toBe(true);
    expect((await readPolicy()).policy).toEqual({});
  });

  it('is given up at once in Firefox, which rejects when there is none', async () => {
    pretend.storage.managed.put(school);
    await refreshPolicy(0);
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await refreshPolicy(1)).toBe(true);
    expect((await readPolicy()).policy).toEqual({});
  });

  it('holds when the browser fails for another reason', async () => {
    pretend.storage.managed.put(school);
    await refreshPolicy(0);
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Internal error'));
    await refreshPolicy(1_000_000);
    expect((await readPolicy()).policy).toEqual(school);
  });

  it('whatever it holds, checking never fails, and what passes passes again', () => {
    const keys = fc.constantFrom(
      'schoolName',
      'contact',
      'country',
      'lowestLevel',
      'sitesOff',
      'retentionDays',
      'helpLines',
      'languages',
      'emergencyWording',
      'sessionOnly',
      'guardianFeatures',
      'settingsLocked',
      '__proto__',
      'x',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (given) => {
        const { policy, problems } = checkPolicy(given);
        for (const key of Object.keys(given)) {
          const named = problems.some((problem) => problem.key.split(/[.[]/)[0] === key);
          expect(named || Object.hasOwn(policy, key)).toBe(true);
        }
        expect(checkPolicy(policy)).toEqual({ policy, problems: [] });
      }),
    );
    fc.assert(fc.property(fc.anything(), (given) => Array.isArray(checkPolicy(given).problems)));
  });
});

it('whatever settings are asked for, checking never fails', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (given) => {
      const checked = checkSettings(given, 0);
      return checked === undefined || Object.getPrototypeOf(checked) === Object.prototype;
    }),
  );
});

describe('a host', () => {
  it.each([
    ['Discord.com', 'discord.com'],
    ['http://localhost:8080/x', 'localhost'],
    ['https://a.b.example/path?q#f', 'a.b.example'],
    ['', undefined],
    ['nonsense', undefined],
    ['javascript:alert(1)', undefined],
    [7, undefined],
  ])('%s is %s', (given, host) => expect(hostIn(given)).toBe(host));
});
