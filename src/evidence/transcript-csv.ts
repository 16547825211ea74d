import { csvCell } from './csv-cell';
import type { PackContents } from './pack-contents';

const columns = [
  'no', 'entry', 'chat', 'platform', 'site', 'time', 'time_utc', 'side', 'name', 'text', 'signs', 'rules', 'message_id',
]; // biome-ignore format: one list, one line

/** For spreadsheets: a mark at the beginning so that Excel reads Chinese, and no cell that it would run. */
export function transcriptCsv({ conversations }: PackContents): string {
  const rows = conversations.flatMap(({ number, platform, host, lines }) =>
    lines.map((line) => [
      line.number,
      line.incidents.join(' '),
      number,
      platform,
      host,
      line.time,
      line.utc,
      line.role,
      line.name,
      line.text,
      [...new Set(line.signs.map(({ kind }) => kind))].join(' '),
      [...new Set(line.signs.map(({ rule }) => rule))].join(' '),
      line.message,
    ]),
  );
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
