import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channelHref, spokenNumber } from '../../src/help/dial-link';
import { allCountries, countryOf, entryOf } from '../../src/help/directory';
import schema from '../../src/help/help.schema.json';
import { type Channel, countryCodes, type HelpEntry } from '../../src/help/help-entry';
import { platformOf, platforms } from '../../src/help/platform';
import { forms, receiversFor } from '../../src/help/receivers';
import { schemaErrors } from './schema-errors';

const folder = join(import.meta.dirname, '../../src/help/countries');
const files = readdirSync(folder);
const entries = allCountries().flatMap((country) => country.entries);
const day = 24 * 60 * 60 * 1000;
const yearAgo = new Date(Date.now() - 365 * day).toISOString().slice(0, 10);
const han = /\p{Script=Han}/u;
/** Names that are written in Latin letters in Chinese as well. */
const latinName = /^[\p{Script=Latin}\d\s.’&-]+$/u;

describe('the files of the help directory', () => {
  it.each(files)('%s follows the schema', (file) => {
    const country = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(schemaErrors(schema, schema, country)).toEqual([]);
    expect(file).toBe(`${country.code.toLowerCase()}.json`);
  });

  it('notices what breaks the schema', () => {
    const country = structuredClone(countryOf('CN')) as unknown as { entries: Record<string, unknown>[] };
    Object.assign(country.entries[0] ?? {}, { checkedOn: '23.11.2026', kind: 'helper', extra: 1 });
    delete country.entries[1]?.notes;
    expect(schemaErrors(schema, schema, country)).toHaveLength(4);
  });

  it('are all imported, once, in the order of the codes', () => {
    expect(allCountries().map(({ code }) => code)).toEqual([...countryCodes]);
    expect(files).toHaveLength(countryCodes.length);
  });

  it('have ids that are used once and begin with the country', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { code, entries } of allCountries())
      for (const { id } of entries)
        expect(id).toMatch(code === 'INTL' ? /^intl?-/ : RegExp(`^${code}-`, 'i'));
  });
});

describe('what an entry says', () => {
  const each = (check: (entry: HelpEntry) => void) => {
    for (const entry of entries) check(entry);
  };

  it('was checked within a year; compare it with its source and set checkedOn', () => {
    const stale = entries.filter(({ checkedOn }) => checkedOn < yearAgo).map(({ id }) => id);
    expect(stale).toEqual([]);
  });

  it('stands in both languages, in short sentences', () => {
    each(({ id, notes, name, hours, channels }) => {
      expect(notes.zh, id).toMatch(han);
      expect(notes.en, id).not.toMatch(/\p{Script=Han}{8}/u);
      if (!latinName.test(name.zh)) expect(name.zh, id).toMatch(han);
      for (const text of [hours, ...channels.map(({ label }) => label)])
        if (text) expect(text.en, id).not.toBe(text.zh);
      for (const sentence of notes.en.split(/[.!?] /)) expect(sentence.length, id).toBeLessThan(190);
      expect(notes.zh.length, id).toBeLessThan(130);
    });
  });

  it('blames nobody and frightens nobody', () => {
    each(({ id, notes }) => {
      expect(notes.en, id).not.toMatch(/predator|victim|offender|pervert|!/i);
      expect(notes.zh, id).not.toMatch(/罪犯|变态|色狼|受害人|！/);
    });
  });

  it('is weak when no channel is confirmed, and never confirmed with an unconfirmed source', () => {
    each(({ id, channels, confidence }) => {
      if (channels.length === 0) return;
      if (!channels.some(({ verified }) => verified)) expect(confidence, id).toBe('weak');
    });
  });

  it('has a number or an address, unless one walks up to it', () => {
    each(({ id, channels, kind }) => {
      if (channels.length === 0) expect(['school', 'police', 'platform'], id).toContain(kind);
    });
  });
});

describe('channels', () => {
  const of = (type: Channel['type']) =>
    entries.flatMap(({ id, channels }) =>
      channels.filter((channel) => channel.type === type).map((channel) => ({ id, channel })),
    );

  it('have numbers that a phone can dial', () => {
    for (const { id, channel } of of('phone')) {
      expect(channel.value, id).toMatch(/^[+*#\d][\d\s*#-]*$/);
      expect(channelHref(channel), id).toMatch(/^tel:[+*]?(\d|\*|%23)+$/);
    }
    for (const { id, channel } of of('sms'))
      expect(channelHref(channel), id).toMatch(/^sms:(%23)?\d+(\?body=\w+)?$/);
  });

  it('have addresses over https, without a query that could carry words', () => {
    for (const { id, channel } of of('url')) {
      const url = new URL(channel.value);
      expect(url.protocol, id).toBe('https:');
      if (url.search) expect(url.search, id).toMatch(/^\?(ticket_form_id=\d+|i=\d)$/);
    }
    for (const { id, channel } of of('email')) expect(channel.value, id).toMatch(/^[\w.]+@[\w.]+\.\w+$/);
  });

  it('become links that are exact', () => {
    const phone = (value: string): Channel => ({ type: 'phone', value, verified: true });
    expect(channelHref(phone('0800 1111'))).toBe('tel:08001111');
    expect(channelHref(phone('#8103'))).toBe('tel:%238103');
    expect(channelHref(phone('*120*7867#'))).toBe('tel:*120*7867%23');
    expect(channelHref({ type: 'sms', value: '741741', body: 'HOME', verified: true })).toBe(
      'sms:741741?body=HOME',
    );
    expect(channelHref({ type: 'app', value: 'WhatsApp 9151 1767', verified: true })).toBeNull();
    expect(spokenNumber('1800 55 1800')).toBe('1 8 0 0 5 5 1 8 0 0');
  });
});

describe('emergency numbers', () => {
  it.each(allCountries().map((country) => [country.code, country] as const))(
    '%s has one, or says why not',
    (_, country) => {
      const emergency = country.entries.filter(({ kind }) => kind === 'emergency');
      if (country.noEmergency) expect(emergency).toEqual([]);
      else expect(emergency).toHaveLength(1);
    },
  );

  it('are all confirmed, every channel of them', () => {
    for (const { id, kind, channels, confidence } of entries) {
      if (kind !== 'emergency') continue;
      expect(
        channels.every(({ verified }) => verified),
        id,
      ).toBe(true);
      expect(['confirmed', 'partly'], id).toContain(confidence);
    }
  });

  it('of mainland China are complete', () => {
    for (const id of ['110', '12309', '12348', '12355', '12356', '12345', '12377', '12338'].map(
      (n) => `cn-${n}`,
    ))
      expect(entryOf(id)?.channels[0]?.value).toBe(id.slice(3));
    expect(entryOf('cn-12309')?.notes.zh).toContain('支持起诉');
    expect(entryOf('cn-12309')?.notes.zh).toContain('未成年人司法保护专区');
    expect(entryOf('cn-school')).toBeDefined();
    const values = entries.flatMap(({ channels }) => channels.map(({ value }) => value));
    expect(
      countryOf('CN').entries.flatMap(({ channels }) => channels.map(({ value }) => value)),
    ).not.toContain('116 111');
    expect(values).not.toContain('12426');
    expect(values.some((value) => value.includes('interpol'))).toBe(false);
  });
});

describe('what points from one file to another', () => {
  it('points at something', () => {
    for (const { primary, region } of allCountries()) {
      for (const id of Object.values(primary)) expect(entryOf(id), id).toBeDefined();
      if (region) expect(countryOf(region).code).toBe(region);
    }
    const formIds = forms.map(({ id }) => id);
    for (const { id, form } of entries) if (form) expect(formIds, id).toContain(form);
    for (const { id, help } of forms) if (help) expect(entryOf(help), id).toBeDefined();
    for (const { id, help } of platforms)
      for (const entry of help ?? []) expect(entryOf(entry), id).toBeDefined();
  });

  it('lets every entry with a form be written to from its own country', () => {
    for (const { code, entries } of allCountries())
      for (const { id, form } of entries)
        if (form)
          expect(
            receiversFor(code, 'guardian').map((receiver) => receiver.id),
            id,
          ).toContain(form);
  });
});

describe('platforms', () => {
  it('have steps in both languages, as many, and https addresses', () => {
    for (const { id, steps, needs, urls, checkedOn } of platforms) {
      expect(steps.en.length, id).toBeGreaterThan(0);
      expect(steps.zh.length, id).toBe(steps.en.length);
      expect(needs.zh.length, id).toBe(needs.en.length);
      for (const step of steps.zh) expect(step, id).toMatch(han);
      for (const { url } of urls) expect(new URL(url).protocol, id).toBe('https:');
      expect(checkedOn >= yearAgo, id).toBe(true);
    }
  });

  it('are found by host, subdomains too, and by no look-alike', () => {
    expect(platformOf('discord.com').id).toBe('discord');
    expect(platformOf('www.bilibili.com').id).toBe('bilibili');
    expect(platformOf('web.whatsapp.com').id).toBe('whatsapp');
    expect(platformOf('notdiscord.com').id).toBe('generic');
    expect(platformOf('').id).toBe('generic');
  });
});
