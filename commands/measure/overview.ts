import type { MeasuredCorpus } from './measure-corpora';
import { percent, perThousand, ratesOf } from './rates';

/** One line a corpus: what rule writers look at after every change. */
export function overviewLine({ corpus, tally, took }: MeasuredCorpus): string {
  const { toWarn, warned, toLeave, quiet, precision, f1 } = ratesOf(tally.all);
  const { late, early } = tally.all;
  return [
    `${corpus.name.padEnd(24)} warned ${percent(warned, toWarn)}% of ${toWarn}`,
    `quiet ${percent(quiet, toLeave)}% of ${toLeave}`,
    `precision ${percent(precision)} F1 ${percent(f1)}`,
    `per 1,000 messages ${perThousand(tally.alerts, tally.messages)} (grooming ${perThousand(tally.groomingAlerts, tally.messages)})`,
    ...(late + early > 0 ? [`late ${late} early ${early}`] : []),
    `${(took / 1000).toFixed(1)} s`,
  ].join(' · ');
}

/** Functions and labels, worst first. */
export function functionLines({ tally }: MeasuredCorpus): string[] {
  return Object.entries(tally.labels)
    .flatMap(([name, verdicts]) => {
      const { toWarn, warned, toLeave, quiet } = ratesOf(verdicts);
      return [
        { sort: 'warn ', name, right: warned, all: toWarn },
        { sort: 'quiet', name, right: quiet, all: toLeave },
      ];
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => a.right / a.all - b.right / b.all || (a.name < b.name ? -1 : 1))
    .map(
      ({ sort, name, right, all }) =>
        `    ${sort} ${percent(right, all).padStart(5)}% of ${String(all).padStart(4)}  ${name}`,
    );
}
