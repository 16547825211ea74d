import { barsOf, isMet } from './bars';
import { conversations } from './conversation-section';
import { ownKinds, warningKinds } from './kind-sections';
import { disguises, labels, mixedLanguages } from './label-sections';
import type { MeasuredCorpus } from './measure-corpora';
import { plainWords } from './plain-words';
import { percent, perThousand, ratesOf } from './rates';
import { worstRules } from './rule-sections';
import { asMarkdown, type Section } from './section';

function overview(measured: readonly MeasuredCorpus[], title: string, about: string): Section[] {
  if (measured.length === 0) return [];
  return [
    {
      title,
      about,
      head: [
        'corpus',
        'to warn',
        'warned %',
        'others',
        'quiet %',
        'precision',
        'F1',
        'warnings per 1,000',
        'of them grooming',
      ],
      rows: measured.map(({ corpus, tally }) => {
        const { toWarn, recall, toLeave, quiet, precision, f1 } = ratesOf(tally.all);
        return [
          corpus.name,
          String(toWarn),
          percent(recall),
          String(toLeave),
          percent(quiet, toLeave),
          toWarn > 0 ? percent(precision) : '–',
          percent(f1),
          perThousand(tally.alerts, tally.messages),
          perThousand(tally.groomingAlerts, tally.messages),
        ];
      }),
    },
  ];
}

const bars = (measured: readonly MeasuredCorpus[]): Section => ({
  title: 'Against the bars',
  about: 'What we ask of ourselves, and where it stands.',
  head: ['what', 'on', 'measured', 'bar', ''],
  rows: barsOf(measured).map((bar) => [
    bar.what,
    bar.on,
    `${bar.measured.toFixed(bar.measured < 10 ? 2 : 1)} ${bar.unit}`,
    bar.least === undefined ? `≤ ${bar.most}` : `≥ ${bar.least}`,
    isMet(bar) ? 'met' : 'missed',
  ]),
});

/** docs/quality.md: written by the command and by nobody else. */
export function qualityPage(measured: readonly MeasuredCorpus[], rules: string, on: string): string {
  const from = (...origins: string[]): MeasuredCorpus[] =>
    measured.filter(({ corpus }) => origins.includes(corpus.origin));
  const parts = [
    ...overview(
      from('held'),
      'Our own cases, held',
      'Written by people who had not seen the rules, and read by nobody since: the numbers to believe.',
    ),
    ...overview(
      from('seen'),
      'Our own cases, seen',
      'Written in the same way, and read by those who write rules: how good it looks when one knows the questions.',
    ),
    ...mixedLanguages(from('held', 'seen')),
    ...conversations(measured),
    ...overview(
      from('other'),
      'Corpora that are not shipped',
      'Real messages, mostly; the labels are those of their authors. Where nothing is labelled to warn, every warning counts as false.',
    ),
    ...labels(from('other')),
    ...disguises(from('other')),
    ...ownKinds(from('held'), 'Our own cases by kind, held'),
    ...ownKinds(from('seen'), 'Our own cases by kind, seen'),
    ...warningKinds(from('other')),
    ...worstRules(measured, 15),
  ];
  return `${[
    `# How good it is, as measured

Measured on ${on} with rules \`${rules}\`. This page is written by \`npm run measure -- DIR --write\`; whoever edits it by
hand makes it untrue. "Warned" is the share of cases an expert would warn about that got a caution or danger
(conversations: in time and not too early); "quiet" is the share of the others that got none.

## What this means

${plainWords(measured)
  .map((words) => `- ${words}`)
  .join('\n')}
- What no rule can see is in none of these numbers: pictures, voice, tone, what was said elsewhere, and how old somebody
  truly is.
`,
    asMarkdown(bars(measured)),
    ...parts.map((section) => asMarkdown(section)),
  ].join('\n')}`;
}
