import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/help/compose-report';
import { maskNames } from '../../src/help/mask-names';
import { forms, languageOf, receiversFor } from '../../src/help/receivers';
import { fieldValues } from '../../src/help/report-fields';
import type { ReportChoices, ReportInput } from '../../src/help/report-input';
import { fill, timeText, words } from '../../src/help/report-words';
import { groomingKinds, harassmentKinds } from '../../src/model';

const at = Date.UTC(2026, 10, 23, 6, 5);
const input: ReportInput = {
  concern: 'grooming',
  kinds: ['image-request', 'secrecy'],
  site: 'Discord',
  url: 'https://discord.com/channels/@me/1234',
  conversation: 'BlueFalcon',
  people: ['BlueFalcon'],
  lines: [
    { id: 'a', from: 'other', name: 'BlueFalcon', text: 'lantern: send me a picture, Mina', at },
    { id: 'b', from: 'child', name: 'Mina', text: 'no thanks bluefalcon', at: at + 60_000 },
    { id: 'c', from: 'other', name: 'BlueFalcon', text: 'teapot: keep it our secret', at: at + 120_000 },
    { id: 'd', from: 'unknown', name: '', text: 'weather is fine', at: at + 180_000 },
  ],
  at,
};
const choices: ReportChoices = {
  country: 'GB',
  receiver: 'ceop',
  reporter: 'guardian',
  showNames: true,
  showWords: true,
  lines: ['a', 'c'],
  showAddress: true,
  showChildName: false,
  childAge: 12,
  timeZone: 'Europe/London',
};
const compose = (change: Partial<ReportChoices>, source = input) =>
  composeReport(source, { ...choices, ...change });

const places: [string, string, string, string][] = [
  ['CN', 'police-cn', 'Asia/Shanghai', '2026-11-23 14:05 (UTC+08:00)'],
  ['ZA', 'saps', 'Africa/Johannesburg', '2026-11-23 08:05 (UTC+02:00)'],
  ['US', 'cybertipline', 'America/New_York', '2026-11-23 01:05 (UTC-05:00)'],
  ['GB', 'ceop', 'Europe/London', '2026-11-23 06:05 (UTC+00:00)'],
  ['INTL', 'generic', 'Asia/Kathmandu', '2026-11-23 11:50 (UTC+05:45)'],
];

describe.each(places)('a report in %s to %s', (country, receiver, timeZone, time) => {
  const here = { country, receiver, timeZone };

  it.each(['en', 'zh'] as const)('quotes the ticked lines with their time, in %s', (language) => {
    const { text, fields } = compose({ ...here, language });
    expect(text).toContain(`[${time}]`);
    expect(text).toContain('lantern: send me a picture');
    expect(text).toContain('teapot: keep it our secret');
    expect(text).not.toContain('weather');
    expect(text).not.toContain('no thanks');
    expect(text).toContain('BlueFalcon');
    expect(text).not.toMatch(/\{\w+\}/);
    for (const field of fields) expect(/\p{Script=Han}/u.test(field.label), field.id).toBe(language === 'zh');
  });

  it.each(['en', 'zh'] as const)('keeps every word out when words are not shared, in %s', (language) => {
    const { text } = compose({ ...here, language, showWords: false });
    for (const word of ['lantern', 'teapot', 'weather', 'no thanks', 'picture, ', 'our secret'])
      expect(text).not.toContain(word);
    expect(text).toContain(words.phrases.wordsKept[language]);
  });

  it.each(['en', 'zh'] as const)('keeps every name out when names are not shared, in %s', (language) => {
    const { text } = compose({ ...here, language, showNames: false, lines: ['a', 'b', 'c', 'd'] });
    expect(text).not.toMatch(/bluefalcon/i);
    expect(text).not.toMatch(/mina/i);
    expect(text).toContain(language === 'zh' ? '对方A' : 'Person A');
  });

  it.each(['en', 'zh'] as const)('says that no pictures are in it and accuses nobody, in %s', (language) => {
    const { text } = compose({ ...here, language });
    expect(text).toContain(words.phrases.notIncluded[language]);
    expect(text).not.toMatch(/predator|criminal|offender|guilty|groomer|罪犯|犯罪嫌疑人|性侵犯/i);
    expect(text).toMatch(language === 'zh' ? /可能/ : /may/);
  });
});

describe('what was not chosen', () => {
  it('stays out, each for itself', () => {
    expect(compose({ showAddress: false }).text).not.toContain('discord.com');
    expect(compose({ receiver: 'generic', childName: 'Mina Q' }).text).not.toContain('Mina Q');
    expect(compose({ receiver: 'generic', childName: 'Mina Q', showChildName: true }).text).toContain(
      'Mina Q',
    );
    expect(compose({ lines: [] }).text).not.toContain('lantern');
    expect(compose({ lines: ['nothing'] }).text).toContain(words.phrases.wordsKept.en);
    expect(compose({ lines: ['a'] }).text).toContain('(3 of 4 lines are left out by choice.)');
  });

  it('takes the address out when it carries a hidden name', () => {
    const source = { ...input, url: 'https://weibo.com/u/Blue%46alcon' };
    const shared = { receiver: 'generic', country: 'INTL' };
    expect(compose({ ...shared, showNames: false }, source).text).not.toContain('weibo.com');
    expect(compose(shared, source).text).toContain('weibo.com');
    expect(() =>
      compose({ ...shared, showNames: false }, { ...input, url: 'https://x.com/%E0%A4%A' }),
    ).not.toThrow();
  });

  it('says of pictures and money only what was answered', () => {
    const { text } = compose({ receiver: 'generic', facts: { money: true, picturesSent: false } });
    expect(text).toContain('Money was asked for: yes');
    expect(text).toContain('Pictures were sent: no');
    expect(text).not.toContain('A meeting was planned');
  });
});

describe('law', () => {
  const harassment: ReportInput = { ...input, concern: 'harassment', kinds: ['insult'] };

  it('is named in China, with the article that fits', () => {
    const platform = { country: 'CN', receiver: 'platform' };
    expect(compose(platform, harassment).text).toContain('第七十七条');
    expect(compose(platform, harassment).text).toContain('第二十六条');
    expect(compose(platform).text).not.toContain('第七十七条');
    expect(compose(platform).text).toContain('第八十条');
    expect(compose({ country: 'CN', receiver: 'procuratorate-cn' }).text).toContain('支持起诉');
    expect(compose({ country: 'CN', receiver: 'procuratorate-cn' }).text).toContain('第一百零六条');
    expect(compose({ country: 'CN', receiver: 'police-cn' }).text).toContain('保全证据');
  });

  it('is named nowhere else, because none was confirmed', () => {
    for (const country of ['ZA', 'US', 'GB', 'HK', 'INTL'])
      for (const { id } of receiversFor(country, 'guardian')) {
        const ids = compose({ country, receiver: id }, harassment).fields.map((field) => field.id);
        expect(ids, `${country} ${id}`).not.toContain('laws');
      }
  });
});

describe('receivers', () => {
  it('read their own language, which the person may change', () => {
    expect(compose({ country: 'CN', receiver: 'school' }).language).toBe('zh');
    expect(compose({ country: 'ZA', receiver: 'school' }).language).toBe('en');
    expect(compose({ country: 'GB', receiver: 'ceop', language: 'zh' }).language).toBe('zh');
    for (const form of forms) expect(['en', 'zh']).toContain(languageOf(form, 'CN'));
  });

  it('of a country come first, and a note to guardians is for the child alone', () => {
    const ids = (country: string, audience: 'minor' | 'guardian') =>
      receiversFor(country, audience).map(({ id }) => id);
    expect(ids('ZA', 'minor')).toEqual(['saps', 'fpb', 'platform', 'school', 'guardian-note', 'generic']);
    expect(ids('CN', 'guardian')).toEqual(
      expect.arrayContaining([
        'police-cn',
        'procuratorate-cn',
        'legal-aid-cn',
        'youth-line-cn',
        'regulator-cn',
      ]),
    );
    expect(ids('US', 'minor').slice(0, 2)).toEqual(['cybertipline', 'fbi']);
    expect(ids('GB', 'minor').slice(0, 2)).toEqual(['ceop', 'report-harmful-content']);
    expect(ids('GB', 'guardian')).not.toContain('guardian-note');
    expect(ids('??', 'minor')).toEqual(ids('INTL', 'minor'));
  });

  it('have texts for all they name, in both languages', () => {
    for (const form of forms) {
      for (const field of form.fields) {
        const id = typeof field === 'string' ? field : field.id;
        expect(fieldValues[id], `${form.id} ${id}`).toBeTypeOf('function');
        expect(words.fields[id]?.zh, `${form.id} ${id}`).toBeTruthy();
      }
      for (const id of form.asks)
        expect(words.asks[id]?.en && words.asks[id].zh, `${form.id} ${id}`).toBeTruthy();
      for (const id of form.laws ?? []) expect(words.laws[id]?.zh, `${form.id} ${id}`).toBeTruthy();
    }
    expect(Object.keys(words.kinds).sort()).toEqual([...harassmentKinds, ...groomingKinds].sort());
    for (const group of Object.values(words))
      for (const [id, text] of Object.entries(group)) {
        expect(Object.values(text).every(Boolean), id).toBe(true);
        const marks = (value: string) => (value.match(/\{\w+\}/g) ?? []).sort();
        expect(marks(text.zh), id).toEqual(marks(text.en));
      }
  });

  it('say what only the person can add', () => {
    const missing = compose({ receiver: 'report-harmful-content' }).fields.filter((field) => field.missing);
    expect(missing.map(({ id }) => id)).toEqual(['platform-report', 'reporter']);
    expect(
      compose({ receiver: 'generic', contact: 'a@b.example' }).fields.every((field) => !field.missing),
    ).toBe(true);
  });

  it('of the kind that asks who was told, hear that and nothing else', () => {
    const told = (done: ReportChoices['done']) =>
      compose({ receiver: 'cybertipline', country: 'US', done }).fields.find(({ id }) => id === 'told');
    expect(told(['saved', 'told-police'])?.value).toBe('reported to the police');
    expect(told(['saved'])?.missing).toBe(true);
  });

  it('that nobody knows are refused by name', () => {
    expect(() => compose({ receiver: 'the-moon' })).toThrow('No receiver called "the-moon"');
  });

  it('let a child speak as "me"', () => {
    const { title, text } = compose({ reporter: 'minor', receiver: 'guardian-note', lines: ['a', 'b'] });
    expect(title).toBe('Something happened to me on Discord');
    expect(text).toContain('] me: no thanks');
    expect(text).toContain('not my fault');
  });
});

describe('maskNames', () => {
  it('takes no word apart and leaves no name, longest first and once', () => {
    const mask = maskNames(
      new Map([
        ['Al', 'X'],
        ['Al Gore', 'Y'],
        ['小明', '甲'],
        ['A', 'Person A'],
        ['.*', 'Z'],
        ['', 'no'],
      ]),
    );
    expect(mask('Al and al gore saw Alps, A and 小明同学 .* b')).toBe(
      'X and Y saw Alps, Person A and 甲同学 Z b',
    );
    expect(maskNames(new Map())('as it is')).toBe('as it is');
  });
});

describe('times and places to fill', () => {
  it('follow summer time, and stand a zone or a time that is none', () => {
    expect(timeText(Date.UTC(2026, 6, 1), 'Europe/London')).toBe('2026-07-01 01:00 (UTC+01:00)');
    expect(timeText(at, 'Not/AZone')).toBe('2026-11-23 06:05 (UTC+00:00)');
    expect(timeText(Number.NaN, 'UTC')).toBe('');
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
