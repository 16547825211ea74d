import { createInterface } from 'node:readline';
import { scanLine } from './scan/scan-line';

const notices = process.argv.includes('--notice');
let failed = false;
let number = 0;
let waiting: string[] = [];

/** Written in blocks: one write a line costs more than reading the line. */
async function flush(): Promise<void> {
  if (waiting.length === 0) return;
  const block = waiting.join('');
  waiting = [];
  if (!process.stdout.write(block)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  const answer = scanLine(line, number, { notices });
  if ('error' in answer) failed = true;
  waiting.push(`${JSON.stringify(answer)}\n`);
  if (waiting.length >= 256) await flush();
}
await flush();
process.exitCode = failed ? 1 : 0;
