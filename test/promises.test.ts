import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import schema from '../public/managed-schema.json' with { type: 'json' };
import { checkPolicy } from '../src/browser/check-policy';
import { forbiddenIn } from './architecture/forbidden-names';
import { filesUnder, readSource, readText } from './architecture/source-file';

describe('nothing leaves', () => {
  it('because no source opens a connection, runs text as code or writes markup', () => {
    const wrong = filesUnder('src', /\.tsx?$/)
      .map(readSource)
      .flatMap(({ path, program }) => forbiddenIn(program).map((name) => `${path}: ${name}`));
    expect(
      wrong,
      'Take it out. Data is bundled, reports are copied or opened by a person, markup is made with Preact.',
    ).toEqual([]);
  });

  it('because our own pages may connect to nothing', () => {
    const policy = manifest.content_security_policy.extension_pages;
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
    ]) {
      expect(policy, 'The policy of the extension’s pages may become stricter, never looser.').toContain(
        directive,
      );
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('the page learns as little as can be', () => {
  it('because it can reach no file of ours', () => {
    expect(
      manifest,
      'A page that can fetch one of our files knows that a child is protected: bundle it into the content script.',
    ).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('because the content script is one self-contained file', () => {
    const files = manifest.content_scripts.flatMap(({ js }) => js);
    expect(
      files.filter((file) => !file.endsWith('.iife.ts')),
      'Name it *.iife.ts: any other content script is loaded through a web-accessible file.',
    ).toEqual([]);
  });
});

describe('permissions', () => {
  const asked = [
    ...manifest.permissions,
    ...manifest.optional_permissions,
    ...manifest.content_scripts.flatMap(({ matches }) => matches),
  ];
  const headings = readText('docs/permissions.md')
    .split('\n')
    .filter((line) => line.startsWith('## '))
    .flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]));

  it('are each explained under a heading of docs/permissions.md, and nothing else is', () => {
    expect(
      [...headings].sort(),
      'Give every permission of manifest.json a heading with its name in backticks, and take out the others.',
    ).toEqual([...asked].sort());
  });

  it('never grow to what would let the extension see more than chat', () => {
    const never = [
      'tabs',
      'scripting',
      'webRequest',
      'history',
      'cookies',
      'downloads',
      '<all_urls>',
      'management',
    ];
    expect(asked.filter((one) => never.includes(one))).toEqual([]);
  });
});

describe('a policy', () => {
  const properties = Object.entries(schema.properties);

  it('says of every key what follows from it', () => {
    const terse = properties.filter(([, { title, description }]) => !title || description.length < 60);
    expect(
      terse.map(([key]) => key),
      'Write a title and a description with the consequences.',
    ).toEqual([]);
  });

  it('has the same keys in the schema as in the code that checks it', () => {
    const { problems } = checkPolicy(Object.fromEntries(properties.map(([key]) => [key, Symbol.iterator])));
    expect(problems.filter((problem) => problem.need === 'known')).toEqual([]);
    expect(problems).toHaveLength(properties.length);
  });

  it('cannot hide the extension, quieten its warnings or bring the child’s words to anybody', () => {
    const given = {
      stealth: true,
      hidden: true,
      hideIcon: true,
      reportTo: 'https://example.org',
      upload: true,
    };
    expect(checkPolicy(given).policy).toEqual({});
    expect(checkPolicy({ lowestLevel: 'danger' }).policy).toEqual({});
    expect(schema.properties.lowestLevel.examples).toEqual(['notice', 'caution']);
  });
});
