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

/** Numbers stand to the right, words to the left; the first column is words. */
function pad(cell: string, width: number, column: number): string {
  const space = ' '.repeat(width - widthOf(cell));
  return column > 0 && /^[-–\d]/.test(cell) ? space + cell : cell + space;
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

export function asMarkdown(section: Section, heading = '##'): string {
  const wide = widths(section);
  const line = (row: string[]): string =>
    `| ${wide.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`;
  const { title, about, head, rows } = section;
  const rule = `| ${wide.map((width) => '-'.repeat(Math.max(3, width))).join(' | ')} |`;
  return `${heading} ${title}\n\n${about}\n\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}
