import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { contextKinds, groomingKinds, harassmentKinds, levels, probeKinds } from '../../src/model';
import { adviceFor } from '../../src/ui/advice-for';
import { kindKey, meanKey } from '../../src/ui/kind-key';

type Book = Record<string, { message: string; description?: string }>;
const books: Record<string, Book> = { en, zh };
const kinds = [...harassmentKinds, ...groomingKinds];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

/** Keys written out in the source, as `text('key')`. Keys put together from parts are listed in the test below. */
const written = new Set(
  sources.flatMap((source) => [...source.matchAll(/\btext\(\s*'(\w+)'/g)].map(([, key]) => key as string)),
);

describe.each(Object.entries(books))('texts in %s', (_, book) => {
  it('has every key that the source names', () => {
    expect(written.size).toBeGreaterThan(100);
    expect([...written].filter((key) => !book[key])).toEqual([]);
  });

  it('has a name for every kind of cue, a meaning for every kind, and words for every step', () => {
    const keys = [
      ...[...kinds, ...probeKinds, ...contextKinds].map(kindKey),
      ...kinds.map(meanKey),
      ...kinds.flatMap((kind) =>
        levels.flatMap((level) => adviceFor(kind, level).map((step) => `advice_${step}`)),
      ),
    ];
    expect(keys.filter((key) => !book[key])).toEqual([]);
  });

  it('never blames, labels or frightens', () => {
    const harsh = /predator|victim|offender|pervert|pedophile|!!|受害者|罪犯|变态|色狼|恋童|！！/i;
    expect(Object.entries(book).filter(([, { message }]) => harsh.test(message))).toEqual([]);
  });
});

it('says the same in both languages: every key, every part that is filled in', () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  const parts = (message: string) => [...new Set(message.match(/\$[1-9]/g))].sort();
  for (const [key, { message }] of Object.entries(books.en as Book)) {
    expect(parts(books.zh?.[key]?.message ?? ''), key).toEqual(parts(message));
  }
});

it('tells translators where each text stands that a child reads', () => {
  const childs = /^(card|mean|advice|help|report|law|popup|quiet|pace|ownWords|fine|situation|need|call)/;
  const bare = Object.entries(books.en as Book).filter(
    ([key, { description }]) => childs.test(key) && !description,
  );
  expect(bare.map(([key]) => key)).toEqual([]);
});

it('leaves no English sentence in the Chinese texts', () => {
  const foreign = Object.entries(books.zh as Book).filter(
    ([key, { message }]) => key !== 'languageTag' && !/[一-鿿]/.test(message) && /[a-z]{3}/i.test(message),
  );
  expect(foreign).toEqual([]);
});

it('keeps what a child reads on the card within the words of a nine-year-old', () => {
  const hard = Object.entries(books.en as Book)
    .filter(([key]) => /^(card|mean|advice)_/.test(key))
    .flatMap(([key, { message }]) => message.split(/[.!?:]/).map((sentence) => ({ key, sentence })))
    .filter(({ sentence }) => sentence.trim().split(/\s+/).length > 20);
  expect(hard).toEqual([]);
});
