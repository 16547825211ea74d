import { readdirSync, readFileSync } from 'node:fs';

/** Titles of all tests there are, as they are written. */
export const testTitles: ReadonlySet<string> = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(`test/${file}`, 'utf8').matchAll(
        /\b(?:it|test)(?:\.[a-z]+(?:\([^)]*\))?)*\(\s*(['"`])((?:(?!\1).)+)\1/g,
      ),
    ])
    .map(([, , title = '']) => title),
);

/** Titles a page names between straight quotation marks. */
export const titlesIn = (text: string): string[] =>
  [...text.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title);

/** Cells of every row of a page's tables, heads included. */
export const tableRows = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|\s*-/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
