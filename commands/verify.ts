/** Says whether an evidence pack is what was saved: exit code 0 whole, 1 changed, 2 not a pack (or no file). */
import './rulebook/hold-rulebook';

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { archiveLimits } from '../src/evidence/archive-limits';
import { readAgain } from '../src/evidence/read-again';
import { reportLines } from '../src/evidence/say-report';
import { verifyPack } from '../src/evidence/verify-pack';
import type { Language } from '../src/model';

const usage = 'npm run --silent verify -- pack.zip [--json] [--zh | --en]';
const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg.startsWith('-') && !['--json', '--zh', '--en'].includes(arg));
const [file, ...more] = args.filter((arg) => !arg.startsWith('-'));

function language(): Language {
  if (args.includes('--zh')) return 'zh';
  if (args.includes('--en')) return 'en';
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n${usage}\n`);
  process.exit(2);
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  try {
    const { size } = statSync(path);
    // Just past the limit is enough to be told so.
    if (size > archiveLimits.bytes) return new Uint8Array(archiveLimits.bytes + 1);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'There is no such file',
      EISDIR: 'This is a folder; give the ZIP file itself',
      EACCES: 'This file may not be read',
    };
    return fail(`${reasons[code ?? ''] ?? `It cannot be read (${code})`}: ${path}`);
  }
}

if (unknown.length > 0) fail(`Not known: ${unknown.join(' ')}`);
if (file === undefined || more.length > 0) fail('One pack at a time, please.');

const report = await verifyPack(bytesOf(resolve(process.env.INIT_CWD ?? '.', file)));
const { transcript, ...said } = report;
const again = transcript && readAgain(transcript);
process.stdout.write(
  args.includes('--json')
    ? `${JSON.stringify({ ...said, ...(again && { again }) }, null, 2)}\n`
    : `${reportLines(report, again, language()).join('\n')}\n`,
);
process.exitCode = { whole: 0, changed: 1, 'not-a-pack': 2 }[report.verdict];
