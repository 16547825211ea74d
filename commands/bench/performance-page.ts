import os from 'node:os';
import type { Sizes } from './sizes';
import { figures, median, type Rounds, ratio } from './speed-table';
import { tableText } from './table-text';

export interface Benched {
  rounds: number;
  messages: { count: number; from: string };
  ours: Rounds;
  beside: Rounds;
  speed: string[][];
  quality: string[][] | undefined;
  sizes: Sizes;
  rulesVersion: string;
  today: string;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** The bars we set ourselves, and where it stands against each. */
function bars({ ours, beside, sizes }: Benched): string[][] {
  const times = ratio(ours, beside);
  const of = (pick: (timing: Rounds['timings'][number]) => number): number => median(ours.timings.map(pick));
  const row = (what: string, measured: string, bar: string, met: boolean): string[] => [
    what,
    measured,
    bar,
    met ? 'met' : 'not met',
  ];
  const p99 = of((timing) => timing.p99);
  const worst = of((timing) => timing.worst);
  const memory = of((timing) => timing.memory);
  return [
    ['what', 'measured', 'bar', ''],
    row(`messages a second, beside ${beside.name}`, `${times.toFixed(1)} ×`, '5 ×', times >= 5),
    row('99 of 100 messages take at most', `${figures(p99)} ms`, '0.15 ms', p99 <= 0.15),
    row('worst hostile message of 64 kB', `${figures(worst)} ms`, '20 ms', worst <= 20),
    row(
      'content script',
      `${kilobytes(sizes.content)}, zipped ${kilobytes(sizes.contentZipped)}`,
      '350 kB, zipped 120 kB',
      sizes.content <= 350_000 && sizes.contentZipped <= 120_000,
    ),
    row('memory of the reader with its rules', `${figures(memory)} MB`, '8 MB', memory <= 8),
  ];
}

export function performancePage(benched: Benched): string {
  const { rounds, messages, beside, speed, quality, sizes, rulesVersion, today } = benched;
  const [cpu] = os.cpus();
  return `# How fast it is, as measured

Measured on ${today} with rules \`${rulesVersion}\`, Node ${process.versions.node}, ${os.cpus().length} × ${cpu?.model ?? 'unknown processor'}.
This page is written by \`npm run bench -- DIR --write\`; whoever edits it by hand makes it untrue. Machines differ and
are busy with other things; what counts are the ratios, taken round by round within one run.

## Against the bars

${tableText(bars(benched))}

Pages that need chat get the rules besides, ${kilobytes(sizes.rulebook)} as the message that carries them.

## Beside what a family or a site would install instead

${messages.count.toLocaleString('en-GB')} ordinary messages of 5 to 200 characters (${messages.from}), English and Chinese by turns;
${rounds} rounds, in each every reader once, in its own process; median of the rounds. "×" is messages a second beside
${beside.name} in the same round. Times of single messages are the best of three. "Worst" is the slowest of seventeen hostile
texts of 64 kB. "Ready" is loading and the first message. Alongside reads how somebody is spoken to in two languages;
the others look for words, most of them in English only.

${tableText(speed)}
${
  quality === undefined
    ? ''
    : `
## And what they find

Of 100 cases that should warn, found / of 100 others, left alone / F1; corpora of ordinary messages have only the second.
At most 2,000 cases of each corpus, spread over it. A list "warns" where it finds any of its words.

${tableText(quality)}
`
}`;
}
