import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginCountry } from '../../commands/new/begin-country';
import { beginLanguage } from '../../commands/new/begin-language';
import { beginRule } from '../../commands/new/begin-rule';
import { beginSite } from '../../commands/new/begin-site';
import { nextSteps, unwrittenPattern } from '../../commands/new/next-steps';

const needed = [
  ...['src/model.ts', 'src/rules/en/secrecy.json', 'src/sites/all-sites.ts', 'src/help/directory.ts'],
  ...['src/help/help-entry.ts', 'src/help/countries/eu.json', 'public/_locales/en/messages.json'],
];
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-new-'));
  for (const file of needed) cpSync(file, join(root, file));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** Does what a contributor would: replaces what stands where something is to be written. */
const write = (file: string, what: string | RegExp, by = 'written') => {
  const before = read(file);
  const after = before.replaceAll(what, by);
  expect(after, `${file} holds ${what}`).not.toBe(before);
  writeFileSync(join(root, file), after);
};

describe('what was begun names its next step', () => {
  it('a rule', () => {
    expect(nextSteps(root)).toEqual([]);
    const file = 'src/rules/en/secrecy.json';
    beginRule(root, ['en', 'secrecy', 'hide-the-phone']);
    expect(nextSteps(root)).toEqual([expect.stringMatching(`^Step 1 of 3, in ${file}: replace`)]);
    write(file, unwrittenPattern);
    expect(nextSteps(root)).toEqual([expect.stringMatching(/^Step 2 of 3, .*: say in one plain/)]);
    write(file, /NEXT 2: [^"]*/g);
    expect(nextSteps(root)).toEqual([expect.stringMatching(/^Step 3 of 3, .*: write two messages/)]);
    write(file, /NEXT 3: [^"]*/g);
    expect(nextSteps(root)).toEqual([]);
  });

  it('a site, listed in its place', () => {
    beginSite(root, ['some-chat', 'chat.example.org']);
    const list = read('src/sites/all-sites.ts');
    expect(list).toContain("import { someChat } from './some-chat/site';\n");
    const names = [...list.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
    expect(names).toContain('someChat');
    expect(names.indexOf('someChat')).toBe(names.indexOf('redditOld') + 1);
    for (const [step, file] of ['page.html', 'messages.json', 'site.ts'].entries()) {
      expect(nextSteps(root)).toEqual([
        expect.stringMatching(`^Step ${step + 1} of 3, in src/sites/some-chat/${file}: `),
      ]);
      write(`src/sites/some-chat/${file}`, /NEXT \d: [^"<\n]*/g);
    }
    expect(nextSteps(root)).toEqual([]);
  });

  it('a country, listed before the wider regions', () => {
    beginCountry(root, ['SE', 'Sweden']);
    expect(read('src/help/directory.ts')).toContain('kr, seCountry, eu, intl]');
    expect(read('src/help/help-entry.ts')).toContain("'SE',\n  'EU',");
    for (const step of [1, 2, 3]) {
      expect(nextSteps(root)).toEqual([
        expect.stringMatching(`^Step ${step} of 3, in src/help/countries/se.json: `),
      ]);
      write('src/help/countries/se.json', new RegExp(`NEXT ${step}: [^"]*`, 'g'));
    }
    expect(nextSteps(root)).toEqual([]);
  });

  it('a language, until the vocabulary knows it', () => {
    beginLanguage(root, ['fr']);
    expect(nextSteps(root)).toEqual([expect.stringMatching(/^Step 1 of 3, in public\/_locales\/fr\//)]);
    write('public/_locales/fr/messages.json', /NEXT 1: [^"]*/g);
    expect(nextSteps(root)).toEqual([expect.stringMatching(/^Step 2 of 3, in src\/rules\/fr\/insult.json/)]);
    write('src/rules/fr/insult.json', /NEXT [23]: [^"]*/g);
    expect(nextSteps(root)).toEqual([expect.stringMatching(/^Step 3 of 3, in src\/model.ts: add 'fr'/)]);
    write('src/model.ts', /languages = \[([^\]]*)\]/g, "languages = [$1, 'fr']");
    expect(nextSteps(root)).toEqual([]);
  });
});

it('nothing is begun twice, or without being told what', () => {
  expect(() => beginRule(root, ['en', 'no-such-cue', 'x'])).toThrow(
    'There is no src/rules/en/no-such-cue.json',
  );
  beginRule(root, ['en', 'secrecy', 'twice']);
  expect(() => beginRule(root, ['en', 'secrecy', 'twice'])).toThrow('is there already');
  expect(() => beginCountry(root, ['EU', 'Europe'])).toThrow('is there already');
  expect(() => beginSite(root, ['Bad Name', 'x.org'])).toThrow('for example');
  expect(() => beginLanguage(root, [])).toThrow('for example');
});
