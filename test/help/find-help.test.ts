import { describe, expect, it } from 'vitest';
import { countries, findHelp, guessCountry, type HelpQuery, situationOf } from '../../src/help/find-help';
import { countryCodes } from '../../src/help/help-entry';
import { isOpen } from '../../src/help/opening-hours';
import situations from '../../src/help/situations.json';
import { groomingKinds, harassmentKinds, levels } from '../../src/model';

const ids = (country: string, query: HelpQuery) => findHelp(country, query).map(({ id }) => id);
const kinds = [...harassmentKinds, ...groomingKinds];

describe('guessCountry', () => {
  it.each([
    ['Asia/Shanghai', ['en-US'], 'CN'],
    ['Asia/Urumqi', ['zh-CN'], 'CN'],
    ['Asia/Hong_Kong', ['zh-CN'], 'HK'],
    ['America/Los_Angeles', ['zh-CN'], 'US'],
    ['Asia/Calcutta', ['en'], 'IN'],
    ['Africa/Johannesburg', ['en'], 'ZA'],
    ['Europe/Vienna', ['de'], 'EU'],
    ['Asia/Bangkok', ['zh-CN'], 'INTL'],
    ['Europe/Zurich', ['de-DE'], 'INTL'],
    ['UTC', ['zh-CN', 'en'], 'CN'],
    ['Atlantic/Reykjavik', ['en-GB'], 'GB'],
    ['Etc/UTC', ['zh-Hant'], 'TW'],
    ['', ['zh-Hans-CN'], 'CN'],
    ['UTC', ['en', 'ja'], 'JP'],
    ['UTC', ['fr-CH'], 'INTL'],
    ['', [], 'INTL'],
    ['not a zone', ['xx'], 'INTL'],
  ])('%s with %j is %s', (zone, languages, code) => {
    expect(guessCountry(languages, zone)).toBe(code);
  });
});

describe('findHelp', () => {
  it('has somebody for every kind, level and audience in every country, and for nonsense', () => {
    for (const country of [...countryCodes, '??'])
      for (const kind of kinds)
        for (const level of levels)
          for (const audience of ['minor', 'guardian', 'teacher'] as const) {
            const found = findHelp(country, { kind, level, audience });
            expect(found.length, `${country} ${kind} ${audience}`).toBeGreaterThan(0);
            expect(new Set(found).size).toBe(found.length);
            for (const entry of found) expect(entry.audience).toContain(audience);
          }
  });

  it('gives every kind of finding a situation that has an order', () => {
    for (const kind of kinds) expect(Object.keys(situations.order)).toContain(situationOf(kind));
    expect(Object.keys(situations.ofKind).sort()).toEqual([...kinds].sort());
  });

  it('in danger puts the emergency number first, wherever there is one', () => {
    for (const country of countryCodes.filter((code) => code !== 'INTL'))
      for (const kind of kinds.filter((kind) => kind !== 'self-harm-urging'))
        expect(findHelp(country, { kind, level: 'danger', audience: 'minor' })[0]?.kind, country).toBe(
          'emergency',
        );
  });

  it('puts a person to talk to first when self-harm is urged, before the emergency number', () => {
    for (const country of countryCodes.filter((code) => code !== 'INTL')) {
      const found = findHelp(country, { kind: 'self-harm-urging', level: 'danger', audience: 'minor' });
      expect([found[0]?.kind, ...(found[0]?.also ?? [])], country).toContain('crisis-line');
      expect(found.map(({ kind }) => kind).indexOf('emergency'), country).toBeGreaterThan(0);
    }
    expect(ids('CN', { kind: 'self-harm-urging', level: 'danger', audience: 'minor' }).slice(0, 3)).toEqual([
      'cn-12356',
      'cn-bj-crisis',
      'cn-110',
    ]);
    expect(ids('INTL', { kind: 'self-harm-urging', audience: 'minor' })[0]).toBe('int-findahelpline');
  });

  it('for extortion names the police, then image removal, before anybody else', () => {
    const asked: HelpQuery = { kind: 'sextortion', audience: 'minor' };
    expect(ids('US', asked).slice(0, 3)).toEqual(['us-fbi', 'us-know2protect', 'us-takeitdown']);
    expect(ids('GB', asked).slice(0, 3)).toEqual(['gb-999', 'gb-ceop', 'gb-reportremove']);
    expect(ids('CN', asked).slice(0, 4)).toEqual(['cn-110', 'cn-96110', 'cn-cyberpolice', 'cn-takeitdown']);
    expect(ids('NL', asked).slice(0, 3)).toEqual(['nl-112', 'nl-offlimits', 'int-takeitdown']);
  });

  it('for law names the procuratorate and legal aid', () => {
    expect(ids('CN', { kind: 'legal', audience: 'minor' }).slice(0, 2)).toEqual(['cn-12348', 'cn-12338']);
    expect(ids('CN', { kind: 'legal', audience: 'guardian' })[0]).toBe('cn-12309');
  });

  it('for bullying begins at school, and for a child goes on with someone to talk to', () => {
    const found = ids('CN', { kind: 'pile-on', level: 'caution', audience: 'minor', host: 'weibo.com' });
    expect(found.slice(0, 3)).toEqual(
      ['cn-school', 'cn-12355', 'intl-platform'].slice(0, 2).concat('cn-weibo'),
    );
    expect(ids('ZA', { kind: 'insult', audience: 'minor' }).slice(0, 2)).toEqual([
      'intl-school',
      'za-childline',
    ]);
  });

  it('asks a child to talk first where an adult is sent to the police first', () => {
    expect(ids('CN', { kind: 'image-request', level: 'caution', audience: 'minor' })[0]).toBe('cn-12355');
    expect(ids('CN', { kind: 'image-request', level: 'caution', audience: 'guardian' })[0]).toBe('cn-110');
  });

  it('offers a platform’s own line only on that platform', () => {
    const on = (host: string) => ids('CN', { kind: 'insult', audience: 'minor', host });
    expect(on('www.bilibili.com')).toContain('cn-bilibili');
    expect(on('www.bilibili.com')).not.toContain('cn-weibo');
    expect(on('discord.com').filter((id) => id.endsWith('platform'))).toEqual(['intl-platform']);
    expect(on('notbilibili.com')).not.toContain('cn-bilibili');
    expect(ids('CN', { kind: 'insult', audience: 'minor' })).not.toContain('cn-weibo');
    expect(ids('CN', { audience: 'minor' })).toContain('cn-weibo');
  });

  it('does not name the same number twice, and names no foreign emergency number', () => {
    for (const country of countryCodes) {
      const values = findHelp(country, { audience: 'minor' }).flatMap(({ id, kind, channels }) => [
        ...channels.map(({ type, value }) => `${type}:${value}`),
        ...(kind === 'emergency' ? [`emergency ${id}`] : []),
      ]);
      expect(values.filter((value) => value.startsWith('emergency')).length, country).toBeLessThan(2);
      if (country === 'US') expect(values.filter((value) => value.includes('takeitdown'))).toHaveLength(1);
    }
  });

  it('puts weak entries after sure ones of the same kind', () => {
    const found = findHelp('CN', { kind: 'sextortion', audience: 'guardian' });
    const police = found.filter(({ kind, also }) => kind === 'police' || also?.includes('police'));
    expect(police.at(-1)?.id).toBe('cn-cyberpolice');
  });

  it('puts who is open before who is closed, and knows the local clock', () => {
    const sunday = Date.UTC(2026, 10, 22, 3);
    const monday = Date.UTC(2026, 10, 23, 3);
    const hours = { en: '-', zh: '-', open: [{ days: [1], from: '09:00', to: '12:00' }] };
    expect(isOpen(hours, 'Asia/Shanghai', monday)).toBe(true);
    expect(isOpen(hours, 'Asia/Shanghai', sunday)).toBe(false);
    expect(isOpen(hours, 'America/New_York', monday)).toBe(false);
    expect(isOpen(undefined, 'Asia/Shanghai', monday)).toBeUndefined();
    expect(isOpen({ en: '-', zh: '-', always: true }, undefined, monday)).toBe(true);
    const berlin = (now: number) => ids('DE', { kind: 'distress', audience: 'minor', now });
    expect(berlin(Date.UTC(2026, 10, 23, 14)).indexOf('de-ngk')).toBe(0);
    expect(berlin(Date.UTC(2026, 10, 23, 2))).toContain('de-ngk');
  });
});

it('countries() begins with mainland China and ends with any other, in three names', () => {
  const list = countries();
  expect(list[0]?.name.zh).toBe('中国大陆');
  expect(list.at(-1)?.code).toBe('INTL');
  for (const { name } of list) expect(name.zh).toMatch(/\p{Script=Han}/u);
});
