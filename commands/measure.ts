import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ScanAlert, scanLine } from './scan/scan-line';

interface Case {
  id: string;
  lang?: string;
  function?: string;
  label?: string;
  kind?: string | null;
  y: 0 | 1;
  notBefore?: number;
  by?: number;
  messages: { author: string; text: string }[];
}

const args = process.argv.slice(2);
const flag = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : (args[at + 1] ?? '');
};
const folder = args[0] && !args[0].startsWith('--') ? args[0] : 'test/corpus';
if (!existsSync(folder)) {
  console.error(
    'Say which folder of .jsonl or .jsonl.gz files to measure: npm run measure -- DIR [--only FILE] [--misses N] [--false N] [--rules]',
  );
  process.exit(2);
}
const only = flag('only');
const misses = Number(flag('misses') ?? 0);
const falses = Number(flag('false') ?? 0);
const filter = flag('function');

function read(file: string): string[] {
  const raw = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n').filter(Boolean);
}

const files = statSync(folder).isDirectory()
  ? readdirSync(folder)
      .filter((name) => /\.jsonl(\.gz)?$/.test(name))
      .map((name) => path.join(folder, name))
  : [folder];

const rules = new Map<string, { right: number; wrong: number }>();
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);

for (const file of files.sort()) {
  if (only && !path.basename(file).includes(only)) continue;
  const started = performance.now();
  const tally = {
    hit: 0,
    miss: 0,
    quiet: 0,
    wrong: 0,
    late: 0,
    early: 0,
    messages: 0,
    alerts: 0,
    grooming: 0,
  };
  const byFunction = new Map<string, { right: number; all: number; y: number }>();
  const missed: string[] = [];
  const mistaken: string[] = [];
  for (const line of read(file)) {
    const item = JSON.parse(line) as Case;
    if (filter && !(item.function ?? item.label ?? '').includes(filter)) continue;
    const answer = scanLine(line, 0, { notices: false });
    const alerts: ScanAlert[] = 'alerts' in answer ? answer.alerts : [];
    tally.messages += item.messages.length;
    tally.alerts += alerts.length;
    tally.grooming += alerts.filter((alert) => alert.concern === 'grooming').length;
    const firstAt = alerts[0]?.at;
    const inTime =
      firstAt !== undefined &&
      (item.by === undefined || firstAt <= item.by) &&
      (item.notBefore === undefined || firstAt >= item.notBefore);
    if (item.y === 1 && firstAt !== undefined && !inTime) {
      if (item.by !== undefined && firstAt > item.by) tally.late++;
      else tally.early++;
    }
    const right = item.y === 1 ? inTime : alerts.length === 0;
    tally[item.y === 1 ? (right ? 'hit' : 'miss') : right ? 'quiet' : 'wrong']++;
    const name = `${item.lang ?? ''} ${item.function ?? item.label ?? ''}`;
    const sum = byFunction.get(name) ?? { right: 0, all: 0, y: item.y };
    sum.all++;
    if (right) sum.right++;
    byFunction.set(name, sum);
    for (const alert of alerts)
      for (const rule of new Set(
        alert.why.filter((why) => why.message === alert.at).map((why) => why.rule),
      )) {
        const known = rules.get(rule) ?? { right: 0, wrong: 0 };
        known[item.y === 1 ? 'right' : 'wrong']++;
        rules.set(rule, known);
      }
    const text =
      item.messages.length > 3
        ? `${item.messages.length} lines; first alert ${firstAt ?? 'none'}, wanted ${item.notBefore}–${item.by}${firstAt !== undefined ? `: ${item.messages[firstAt]?.text}` : ''}`
        : item.messages.map((message) => message.text).join(' / ');
    if (item.y === 1 && !right) missed.push(`  miss  ${item.id} [${item.function ?? item.label}] ${text}`);
    if (item.y === 0 && !right)
      mistaken.push(
        `  FALSE ${item.id} [${item.function ?? item.label}] ${[...new Set(alerts.flatMap((alert) => alert.why.map((why) => why.rule)))].join(',')}: ${text.slice(0, 300)}`,
      );
  }
  const { hit, miss, quiet, wrong } = tally;
  const precision = hit / (hit + wrong || 1);
  const recall = hit / (hit + miss || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  console.log(
    `${path
      .basename(file)
      .replace(/\.jsonl(\.gz)?$/, '')
      .padEnd(
        24,
      )} warned ${percent(hit, hit + miss)}% of ${hit + miss} · quiet ${percent(quiet, quiet + wrong)}% of ${quiet + wrong} · precision ${percent(hit, hit + wrong)} F1 ${(100 * f1).toFixed(1)} · per 1,000 messages ${((1000 * tally.alerts) / tally.messages).toFixed(2)} (grooming ${((1000 * tally.grooming) / tally.messages).toFixed(2)})${tally.late + tally.early > 0 ? ` · late ${tally.late} early ${tally.early}` : ''} · ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  if (args.includes('--functions'))
    for (const [name, { right, all, y }] of [...byFunction].sort(
      (a, b) => a[1].right / a[1].all - b[1].right / b[1].all,
    ))
      console.log(
        `    ${y === 1 ? 'warn ' : 'quiet'} ${percent(right, all).padStart(5)}% of ${String(all).padStart(4)}  ${name}`,
      );
  for (const line of missed.slice(0, misses)) console.log(line);
  for (const line of mistaken.slice(0, falses)) console.log(line);
}
if (args.includes('--rules'))
  for (const [rule, { right, wrong }] of [...rules].sort((a, b) => b[1].wrong - a[1].wrong))
    console.log(`${rule.padEnd(48)} right ${right} wrong ${wrong}`);
