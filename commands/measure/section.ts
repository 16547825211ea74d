/** One table of the report, to be set as text on a terminal or as Markdown in docs/quality.md. */
export interface Section {
  title: string;
  /** What the numbers mean, one sentence or two. */
  about: string;
  head: string[];
  rows: string[][];
}

/** Columns as wide as their widest cell; a Chinese character takes two places. */
function widths({ head, rows }: Section): number[] {
  return head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ''))));
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);

const isNumber = (cell: string): boolean => /^[-–\d]/.test(cell);

/** Numbers stand to the right, words to the left; the first column is words. */
function pad(cell: string, width: number, column: number): string {
  const space = ' '.repeat(width - widthOf(cell));
  return column > 0 && isNumber(cell) ? space + cell : cell + space;
}

export function asText(section: Section): string {
  const wide = widths(section);
  const line = (row: string[]): string =>
    `  ${wide
      .map((width, column) => pad(row[column] ?? '', width, column))
      .join('  ')
      .trimEnd()}`;
  const { title, about, head, rows } = section;
  return [`\n${title}`, `  ${about}`, line(head), ...rows.map(line)].join('\n');
}

/** Widths are the formatter's business; columns of numbers stand to the right. */
export function asMarkdown({ title, about, head, rows }: Section): string {
  const line = (row: string[]): string => `| ${row.join(' | ')} |`;
  const rule = head.map((_, column) =>
    column > 0 && rows.every((row) => isNumber(row[column] ?? '')) ? '--:' : '---',
  );
  return `## ${title}\n\n${about}\n\n${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`;
}
