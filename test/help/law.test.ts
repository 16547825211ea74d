import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/help/directory';
import schema from '../../src/help/law.schema.json';
import { citation, countryLaws, lawOf, wrongsFor } from '../../src/help/law-of';
import { formOf } from '../../src/help/receivers';
import situations from '../../src/help/situations.json';
import { schemaErrors } from './schema-errors';

const folder = join(import.meta.dirname, '../../src/help/laws');
const files = readdirSync(folder);
const yearAgo = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);

describe('the laws in plain words', () => {
  it.each(files)('%s follows the schema', (file) => {
    const law = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(schemaErrors(schema, schema, law)).toEqual([]);
    expect(file).toBe(`${law.country.toLowerCase()}.json`);
  });

  it('are all there, mainland China first, and there is none for a place without one', () => {
    expect(countryLaws).toHaveLength(files.length);
    expect(countryLaws[0]?.country).toBe('CN');
    expect(lawOf('INTL')).toBeUndefined();
  });

  it('were compared with sources within a year', () => {
    for (const { country, checkedOn } of countryLaws) expect(checkedOn >= yearAgo, country).toBe(true);
  });

  it('name only laws they list, and list none that is not named', () => {
    for (const law of countryLaws) {
      const by = [...law.wrongs, ...law.rights, ...law.keep, ...(law.support ? [law.support] : [])].flatMap(
        (part) => part.by,
      );
      for (const reference of by) {
        const cited = citation(law, reference, 'zh');
        expect(cited, `${law.country} ${reference.law}`).toBeDefined();
        expect(cited?.at ?? '', law.country).not.toContain('$');
      }
      expect([...new Set(by.map(({ law: id }) => id))].sort(), law.country).toEqual(
        Object.keys(law.laws).sort(),
      );
    }
  });

  it('speak of situations there are, and send to entries and forms there are', () => {
    const known = Object.keys(situations.order);
    for (const { wrongs, rights, support } of countryLaws) {
      for (const wrong of wrongs)
        for (const situation of wrong.situations) expect(known).toContain(situation);
      for (const { help } of [...rights, ...(support ? [support] : [])])
        if (help) expect(entryOf(help), help).toBeDefined();
      if (support) expect(formOf(support.form)).toBeDefined();
    }
  });

  it('stand in both languages, in short sentences, and call nobody a name', () => {
    for (const { country, wrongs, rights, keep, about } of countryLaws) {
      const said = [
        about,
        ...wrongs.flatMap(({ what, plain }) => [what, plain]),
        ...rights.flatMap(({ from, may }) => [from, may]),
        ...keep.map(({ what }) => what),
      ];
      for (const { en, zh } of said) {
        for (const sentence of en.split(/[.;:] /))
          expect(sentence.length, `${country}: ${en}`).toBeLessThan(160);
        expect(en).not.toMatch(/predator|victim|offender|pervert|!/i);
        expect(zh).not.toMatch(/罪犯|变态|色狼|受害人|受害者|！/);
        expect(en).not.toMatch(/\p{Script=Han}{5}/u);
      }
    }
  });

  it('of mainland China say what counts, what to ask for, how to be supported and what to keep', () => {
    const cn = lawOf('CN');
    const all = JSON.stringify(cn);
    for (const must of ['支持起诉', '隔空猥亵', '开盒', '免费', '7天', '3个月', '身份证件'])
      expect(all).toContain(must);
    for (const situation of [
      'bullying',
      'threat',
      'doxxing',
      'sexual-approach',
      'extortion',
      'images',
      'stalking',
    ])
      expect(cn && wrongsFor(cn, situation as 'bullying')[0]?.situations, situation).toContain(situation);
    expect(cn?.rights.map(({ help }) => help).filter(Boolean)).toEqual(
      expect.arrayContaining(['cn-school', 'cn-110', 'cn-12348']),
    );
    expect(cn?.support?.help).toBe('cn-12309');
  });
});
