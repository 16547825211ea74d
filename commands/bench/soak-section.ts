import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runTool } from '../test/run-tool';
import { growthIn } from './is-flat';
import { type Soaked, type SoakHour, soakHours } from './soak';
import { busyChats, quietChats, quietTabs } from './soak-pages';
import { tableText } from './table-text';

const file = 'docs/performance.md';
export const soakHeading = '## Eight hours, shortened';

const number = (value: number | undefined, digits = 0): string =>
  value === undefined
    ? '–'
    : value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits });

const row = (hour: SoakHour, at: number): string[] => [
  String(at),
  number(hour.messages),
  number(hour.browser),
  number(hour.chats, 1),
  number(hour.background, 1),
  number(hour.nodes),
  number(hour.rest),
  number(hour.log),
  number(hour.warnings),
  number(hour.asked),
  number(hour.woken),
];

export const soakTable = ({ hours }: Soaked): string =>
  tableText([
    [
      'hour',
      'messages',
      'browser MB',
      'chats MB',
      'background MB',
      'nodes',
      'memory kB',
      'log kB',
      'warnings',
      'asked',
      'woken',
    ],
    ...hours.map(row),
  ]);

const names = { chromium: 'Chromium', firefox: 'Firefox' } as const;

function verdict(soaked: Soaked): string {
  const growing = growthIn(soaked).filter(({ flat }) => !flat);
  if (growing.length === 0)
    return 'From hours 2 to 4 to hours 6 to 8 nothing of it grew beyond the noise of the machine.';
  return `What grew from hours 2 to 4 to hours 6 to 8: ${growing.map(({ what, early, late }) => `${what} from ${number(early, 1)} to ${number(late, 1)}`).join(', ')}.`;
}

const part = (soaked: Soaked): string => `### In ${names[soaked.browser]}

${soakTable(soaked)}

Of ${number(soaked.sent)} messages it read ${number(soaked.read)}. ${verdict(soaked)}
`;

/** The part of docs/performance.md that is written by `bench -- soak`, so that the others can be written anew. */
export function keptSoakSection(): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const start = text.indexOf(soakHeading);
  return start < 0 ? '' : `\n${text.slice(start)}`;
}

export async function writeSoakSection(all: readonly Soaked[]): Promise<void> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const start = before.indexOf(soakHeading);
  const rest = start < 0 ? before : before.slice(0, start);
  const an = busyChats.map(({ name, perHour }) => `${name} (${number(perHour)} messages an hour)`).join(', ');
  const section = `${soakHeading}

Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- soak --write\`: ${an}, beside ${quietTabs} quiet tabs, of which ${quietChats} have a chat
open and the others a page that never rests. All messages of ${soakHours} hours go by in ${all[0]?.minutes} minutes; only the waiting between
them is shortened. Two of three lines are ordinary, weak signs and lines to warn about come all the time. "Browser" is the
proportional memory of all its processes; "chats" and "background" are their heaps after a collection and "nodes" what the
three chats hold of their pages, which only Chromium says. "Memory" is what is stored but for the log, which grows with its
warnings alone. "Asked" is how often tabs asked the background, "woken" how often it would have been asleep by then:
half a minute with nothing to do, shortened like the rest. Hour 0 is before the first message.

${all.map(part).join('\n')}`;
  writeFileSync(file, `${rest.trimEnd()}\n\n${section}`);
  const formatted = await runTool('biome', ['format', '--write', file]);
  if (!formatted.ok) throw new Error(formatted.output);
  console.error(`Written: ${file}`);
}
