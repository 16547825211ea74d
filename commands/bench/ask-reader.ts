import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Judged } from './judge-corpora';
import type { Timing } from './time-reader';

const script = fileURLToPath(new URL('run-reader.ts', import.meta.url));

/** Starts a reader in its own process and waits for its answer. */
function ask<Answer>(...words: (string | undefined)[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const given = words.filter((word) => word !== undefined);
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', script, ...given], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let answer = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      answer += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      // Some packages write to standard output when they are loaded; the answer comes last.
      if (code === 0) resolve(JSON.parse(answer.slice(answer.search(/[[{][^\n]*$/))) as Answer);
      else reject(new Error(`bench: ${given.join(' ')} ended with ${code}`));
    });
  });
}

export const timed = (name: string, folder: string | undefined): Promise<Timing> =>
  ask<Timing>('time', name, folder);
export const judged = (name: string, folder: string): Promise<Judged[]> =>
  ask<Judged[]>('judge', name, folder);
