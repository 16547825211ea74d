import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withMeasuredLimits } from '../../commands/store/measured-limits';
import { countries } from '../../src/help/find-help';
import { languages } from '../../src/model';
import { allSites } from '../../src/sites/all-sites';
import { tableRows, testTitles, titlesIn } from '../test-titles';
import { listing, listingLanguages, storePage, under } from './listing-parts';
import { siteNames } from './site-names';

const claims = tableRows(storePage('claims')).slice(1);
const does = { en: 'What it does', zh: '它会做什么' };
const reads = { en: 'Where it reads', zh: '能读哪些网站' };

describe.each(listingLanguages)('the listing in %s', (language) => {
  const at = language === 'en' ? 0 : 1;

  it('claims nothing that docs/store/claims.md does not name a test for', () => {
    const lines = under(language, does[language]).map((line) => line.replace(/^• /, ''));
    expect(lines.length).toBeGreaterThan(8);
    expect(lines).toHaveLength(claims.length);
    for (const [index, line] of lines.entries())
      expect(line.startsWith(claims[index]?.[at] as string), `${line}\n${claims[index]?.[at]}`).toBe(true);
  });

  it('has the numbers that were measured (npm run measure -- DIR --write puts them there)', () => {
    const page = storePage(`listing.${language}`);
    expect(page).toBe(withMeasuredLimits(page, readFileSync('docs/quality.md', 'utf8'), language));
    expect(page).not.toMatch(/NaN|undefined/);
  });

  it('names every site that has a description, and no other', () => {
    const [line = ''] = under(language, reads[language]);
    const [, list = ''] = /[:：]\s*(.+?)[.。]/.exec(line) ?? [];
    const named = list.split(language === 'en' ? /, | and / : '、');
    const described = allSites.map(({ name }) => siteNames[name]?.[language] ?? name);
    expect(
      [...named].sort(),
      'Say in test/store/site-names.ts what people call the site, and name it in both listings.',
    ).toEqual([...new Set(described)].sort());
  });

  it('counts the countries that have help', () => {
    const places = countries().filter(({ code }) => !['EU', 'INTL'].includes(code)).length;
    const said = /(\d+) ?(?:countries and territories|个国家和地区)/.exec(listing(language, 'long'));
    expect(Number(said?.[1])).toBe(places);
  });
});

it('every claim names tests that exist', () => {
  for (const [claim, , shown = ''] of claims) {
    expect(titlesIn(shown).length, claim).toBeGreaterThan(0);
    expect(
      titlesIn(shown).filter((title) => !testTitles.has(title)),
      claim,
    ).toEqual([]);
  }
});

it('the listing may say that it reads English and Chinese, and that most sites were not tried', () => {
  expect([...languages]).toEqual(['en', 'zh']);
  const tried = allSites.filter(({ confirmedOn }) => confirmedOn !== '');
  expect(tried.length).toBeLessThan(allSites.length / 2);
});
