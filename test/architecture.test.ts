import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, readSource, readText, type SourceFile } from './architecture/source-file';

/** Which rooms a room may import; what stands nowhere in a list is imported by nobody. ARCHITECTURE.md says why. */
const mayImport: Record<string, string[]> = {
  model: [],
  rules: ['model'],
  help: ['model'],
  detect: ['model', 'rules'],
  evidence: ['model', 'rules', 'detect', 'help'],
  sites: ['model'],
  browser: ['model', 'evidence'],
  ui: ['model'],
  content: ['model', 'sites', 'detect', 'browser', 'ui'],
  background: ['model', 'rules', 'detect', 'help', 'browser', 'evidence'],
  pages: ['model', 'rules', 'help', 'browser', 'ui', 'evidence'],
  'pages/verify': ['model', 'rules', 'help', 'browser', 'ui', 'evidence', 'detect'],
};

const packages: Record<string, string[]> = {
  browser: ['webextension-polyfill'],
  // fflate unpacks the rulebook; the browser's own DecompressionStream cannot do it without waiting.
  detect: ['compromise/one', 'fflate'],
  // Canonical JSON (RFC 8785), and the packing of an evidence pack.
  evidence: ['canonicalize', 'fflate'],
  // Sealing words to the guardian (HPKE, RFC 9180).
  background: ['@hpke/core'],
  ui: ['preact', 'preact/hooks'],
  content: ['preact', 'preact/hooks'],
  pages: ['preact', 'preact/hooks'],
};

const bannedNames = /^(utils?|helpers?|commons?|misc|types|managers?|services?|core|lib)$/;
const longest = 300;

const sources = filesUnder('src', /\.tsx?$/).map(readSource);
const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
/** Rules for a folder inside a room go over those for the room. */
const rulesFor = <T>(table: Record<string, T>, path: string): T | undefined =>
  table[path.split('/').slice(1, 3).join('/')] ?? table[roomOf(path)];

const problemsIn = (check: (source: SourceFile) => string[]) =>
  sources.flatMap((source) => check(source).map((problem) => `${source.path}: ${problem}`));

describe('the rooms', () => {
  it('are those of the plan', () => {
    const unknown = [...new Set(sources.map(({ path }) => roomOf(path)))].filter((room) => !mayImport[room]);
    expect(
      unknown,
      'Put the files into a room of ARCHITECTURE.md, or change the plan and this table.',
    ).toEqual([]);
  });

  it('import only in the directions of the plan', () => {
    const wrong = problemsIn(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.normalize(posix.join(posix.dirname(path), name)))
        .filter((target) => {
          const room = roomOf(target);
          return room !== roomOf(path) && !rulesFor(mayImport, path)?.includes(room);
        })
        .map((target) => `imports ${target}`),
    );
    expect(
      wrong,
      'Hand it in as an argument or a prop, or move the code to the room that may know it.',
    ).toEqual([]);
  });

  it('import packages only where they are at home', () => {
    const wrong = problemsIn(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && !rulesFor(packages, path)?.includes(name))
        .map((name) => `imports the package ${name}`),
    );
    expect(
      wrong,
      'Use what the room browser, detect or ui offers instead; a package nobody has yet needs a decision first.',
    ).toEqual([]);
  });

  it('keep pages out of one another', () => {
    const wrong = problemsIn(({ path, imports }) => {
      const page = /^src\/pages\/([^/]+)\//.exec(path)?.[1];
      return imports
        .filter((name) => page && name.startsWith('.'))
        .map((name) => posix.normalize(posix.join(posix.dirname(path), name)))
        .filter((target) => {
          const other = /^src\/pages\/([^/]+)\//.exec(target)?.[1];
          return other !== undefined && other !== page;
        })
        .map((target) => `imports ${target}`);
    });
    expect(wrong, 'What two pages share belongs in src/ui or directly in src/pages.').toEqual([]);
  });

  it('have one door to the library that reads English', () => {
    const doors = sources.filter(({ imports }) => imports.some((name) => name.startsWith('compromise')));
    expect(
      doors.map(({ path }) => path).slice(1),
      'Ask the one file in src/detect that already imports compromise/one.',
    ).toEqual([]);
    expect(doors.every(({ path }) => path.startsWith('src/detect/'))).toBe(true);
  });
});

describe('the files', () => {
  const code = [
    ...filesUnder('src', /\.(tsx?|css)$/),
    ...filesUnder('commands', /\.(ts|mjs)$/),
    ...filesUnder('test', /\.tsx?$/),
  ];

  it('carry names that say something', () => {
    const wrong = code.filter((path) =>
      path.split('/').some((part) => bannedNames.test(part.split('.')[0] ?? '')),
    );
    expect(wrong, 'Name the file after what it exports and the folder after what it is about.').toEqual([]);
  });

  it('are written in kebab-case, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|iife|d))*\.(tsx?|css|mjs)$/;
    const pascal = /^([A-Z][a-z0-9]*)+\.tsx$/;
    const wrong = code.filter((path) => {
      const name = posix.basename(path);
      return !kebab.test(name) && !pascal.test(name);
    });
    expect(wrong, 'Rename: some-thing.ts for code, SomeThing.tsx for a component.').toEqual([]);
  });

  it('export the component they are named after', () => {
    const wrong = sources
      .filter(({ path }) => /\/[A-Z]\w*\.tsx$/.test(path))
      .filter(
        ({ path, code }) =>
          !new RegExp(`export (const|function) ${posix.basename(path, '.tsx')}\\b`).test(code),
      )
      .map(({ path }) => path);
    expect(wrong, 'A component and its file have the same name.').toEqual([]);
  });

  it(`have at most ${longest} lines`, () => {
    const wrong = code
      .map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longest)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(wrong, 'Split it by what it is about; data belongs in JSON.').toEqual([]);
  });

  it('do not only pass on what others export', () => {
    const wrong = sources
      .filter(({ program }) => {
        const body = program.body as { type: string; source?: unknown }[];
        return body.length > 0 && body.every(({ type, source }) => /^Export/.test(type) && source);
      })
      .map(({ path }) => path);
    expect(wrong, 'Import from the file that holds it; an index.ts hides where things are.').toEqual([]);
  });
});
