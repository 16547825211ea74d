/** What a spreadsheet would run: also in the wide forms that some of them take for the narrow ones. */
const runs = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** An apostrophe before it makes it text (https://owasp.org/www-community/attacks/CSV_Injection). */
export const mendCell = (cell: string): string => (runs.test(cell) ? `'${cell}` : cell);

export const csvCell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${mendCell(value).replaceAll('"', '""')}"`;
