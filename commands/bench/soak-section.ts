import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mostCues } from '../../src/detect/remember';
import { runTool } from '../test/run-tool';
import { type Growth, growthIn, type Watched } from './is-flat';
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

const columns: Record<Watched, string> = {
  browser: 'browser',
  chats: 'chats',
  background: 'background',
  nodes: 'nodes',
  rest: 'memory',
  woken: 'woken',
};
const names = { chromium: 'Chromium', firefox: 'Firefox' } as const;

const change = ({ early, late }: Growth): string => {
  const percent = Math.round((late / early - 1) * 100);
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`;
};

/** What each column did, and which did more than we allow. */
function verdict(soaked: Soaked): string {
  const all = growthIn(soaked);
  const growing = all.filter(({ flat }) => !flat).map(({ what }) => columns[what]);
  const said = all.map((each) => `${columns[each.what]} ${change(each)}`).join(', ');
  const bound =
    growing.length === 0
      ? 'All of it is within what we allow.'
      : `More than we allow: ${growing.join(', ')}.`;
  return `From the middle one of hours 2 to 4 to that of hours 6 to 8: ${said}. ${bound}`;
}

/** Lines that the machine was too slow for at this speed. */
const unread = ({ sent, read }: Soaked): string =>
  read < sent * 0.95
    ? ' The others scrolled away before the machine, busy with other work, had an idle moment; in a real chat a line stands for minutes.'
    : '';

const part = (soaked: Soaked): string => `### In ${names[soaked.browser]}, in ${soaked.minutes} minutes

${soakTable(soaked)}

Of ${number(soaked.sent)} messages it read ${number(soaked.read)}.${unread(soaked)} ${verdict(soaked)}
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
open and the others a page that never rests. All messages of ${soakHours} hours go by in minutes; only the waiting between them is
shortened. Two of three lines are ordinary, weak signs and lines to warn about come all the time. "Browser" is the
proportional memory of all its processes; "chats" and "background" are their heaps after a collection and "nodes" what the
three chats hold of their pages, which only Chromium says. "Memory" is what is stored but for the log, which grows with its
warnings alone; of each conversation at most ${mostCues} signs are remembered, and while heavy ones push out light ones it still grows. "Asked" is
how often tabs asked the background, "woken" how often it would have been asleep by then: half a minute with nothing to do, shortened like the rest. Hour 0 is before the first message.

${all.map(part).join('\n')}`;
  writeFileSync(file, `${rest.trimEnd()}\n\n${section}`);
  const formatted = await runTool('biome', ['format', '--write', file]);
  if (!formatted.ok) throw new Error(formatted.output);
  console.error(`Written: ${file}`);
}
