import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runTool } from '../test/run-tool';
import type { PageCost } from './measure-page';
import type { PageRounds, Way } from './page';
import { keptSoakSection } from './soak-section';
import { median } from './speed-table';
import { tableText } from './table-text';

const file = 'docs/performance.md';
const heading = '## On the page, in Chromium';

/** What a way costs over the page alone, round by round. */
const over = ({ rounds }: PageRounds, way: Way, pick: (cost: PageCost) => number): number =>
  median(rounds.map((round) => pick(round[way]) - pick(round.alone)));

const longest = ({ rounds }: PageRounds, way: Way): number =>
  Math.max(...rounds.map((round) => round[way].longest));

const whole = (number: number): string => number.toFixed(Math.abs(number) < 10 ? 1 : 0);
const more = (number: number): string => `${number < 0 ? '−' : '+'}${whole(Math.abs(number))}`;
/** Below this, in ms, what queueing costs is lost in the noise of the machine, and a ratio to it says nothing. */
const noise = 10;

function row(measured: PageRounds): string[] {
  const { scenario } = measured;
  const task = (way: Way): number => over(measured, way, (cost) => cost.task);
  const each = scenario.messages > 0 ? `${whole((task('ours') * 1000) / scenario.messages)} µs` : '';
  const ratio =
    task('queueing') < noise ? 'lost in noise' : `${(task('ours') / task('queueing')).toFixed(1)} ×`;
  const times = scenario.messages > 0 ? ratio : '';
  return [
    scenario.name,
    `${whole(median(measured.rounds.map(({ alone }) => alone.task)))} ms`,
    `${more(task('queueing'))} ms`,
    `${more(task('ours'))} ms`,
    `${more(over(measured, 'ours', (cost) => cost.script))} ms`,
    each,
    times,
    `${whole(longest(measured, 'alone'))} / ${whole(longest(measured, 'ours'))} ms`,
    `${more(over(measured, 'ours', (cost) => cost.memory))} MB`,
  ];
}

export const pageTables = (all: PageRounds[]): string =>
  tableText([
    [
      'page',
      'alone',
      'queueing',
      'Alongside',
      'of it script',
      'each message',
      'beside queueing',
      'longest task alone / ours',
      'memory',
    ],
    ...all.map(row),
  ]);

/** The part of docs/performance.md that is written by `bench -- page`, so that the other part can be written anew. */
export function keptPageSection(): string {
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(heading);
  return start < 0 ? '' : `\n${text.slice(start)}`;
}

export async function writePageSection(all: PageRounds[]): Promise<void> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const start = before.indexOf(heading);
  const rest = start < 0 ? before : before.slice(0, start);
  const today = new Date().toISOString().slice(0, 10);
  const section = `${heading}

Measured on ${today} by \`npm run bench -- page --write\`: time on the page's main thread, ${all[0]?.rounds.length ?? 0} rounds; in each the
page alone, with an extension that only queues what changed and looks at its text when idle, and with Alongside, one
after the other in a browser of its own. "+" is over the page alone in the same round, median of the rounds; the longest
task is the worst of all rounds, of those that begin after the page has drawn itself. Streams are 200 ordinary messages a second.

${pageTables(all)}
`;
  writeFileSync(file, `${rest.trimEnd()}${rest ? '\n\n' : ''}${section}${keptSoakSection()}`);
  const formatted = await runTool('biome', ['format', '--write', file]);
  if (!formatted.ok) throw new Error(formatted.output);
  console.error(`Written: ${file}`);
}
