import type { MeasuredCorpus } from './measure-corpora';
import { percent, ratesOf } from './rates';
import type { Section } from './section';

const within = (histogram: Record<string, number>, most: number): number =>
  Object.entries(histogram).reduce((sum, [key, cases]) => sum + (Number(key) <= most ? cases : 0), 0);

function median(histogram: Record<string, number>): string {
  const sorted = Object.entries(histogram).sort(([a], [b]) => Number(a) - Number(b));
  const all = sorted.reduce((sum, [, cases]) => sum + cases, 0);
  let met = 0;
  for (const [key, cases] of sorted) {
    met += cases;
    if (2 * met >= all) return key;
  }
  return '–';
}

/** Conversations that should warn, read line by line: when the first warning comes. */
export function conversations(corpora: readonly MeasuredCorpus[]): Section[] {
  const rows = corpora.flatMap(({ corpus, tally }) => {
    const { verdicts, tenths, waited } = tally.conversations;
    const { toWarn, warned } = ratesOf(verdicts);
    if (toWarn === 0) return [];
    const cases = (count: number): string => percent(count, toWarn);
    return [
      [
        corpus.name,
        String(toWarn),
        cases(warned),
        cases(verdicts.late),
        cases(verdicts.early),
        cases(verdicts.miss),
        ...[3, 5, 8, 10].map((most) => cases(within(tenths, most))),
        median(waited),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      title: 'Conversations, line by line',
      about:
        'When the first warning comes: in time, too late, before it was justified, or never; then how many were warned in by 30, 50, 80 and 100 % of their lines, and the median of lines between the first that justifies a warning and the warning.',
      head: [
        ...['corpus', 'to warn', 'in time %', 'late %', 'early %', 'never %'],
        ...['by 30 %', 'by 50 %', 'by 80 %', 'by 100 %', 'lines waited'],
      ],
      rows,
    },
  ];
}
