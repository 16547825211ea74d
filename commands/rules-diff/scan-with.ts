import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ScanAnswer } from '../scan/scan-line';

const tsx = import.meta.resolve('tsx');

async function run(folder: string, command: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', tsx, path.join('commands', command)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`commands/${command} failed in ${folder}.`);
}

/**
 * What `npm run scan` of the revision in `folder` answers to each line. Its own reader and judge run there, not
 * ours with its rules: what scan takes and gives is fixed, and what lies between may have changed with the rules.
 */
export async function scanWith(folder: string, lines: readonly string[]): Promise<ScanAnswer[]> {
  await run(folder, 'make-rulebook.ts');
  const child = spawn(process.execPath, ['--import', tsx, path.join('commands', 'scan.ts')], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const answers: ScanAnswer[] = [];
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line));
  })();
  child.stdin.on('error', () => undefined); // It died; the number of answers will tell.
  for (const line of lines)
    if (!child.stdin.write(`${line}\n`)) await Promise.race([once(child.stdin, 'drain'), exited]);
  child.stdin.end();
  await reading;
  await exited;
  if (answers.length !== lines.length)
    throw new Error(`scan in ${folder} answered ${answers.length} of ${lines.length} lines.`);
  return answers;
}
