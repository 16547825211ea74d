import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Sent ahead of the command itself: says on a fourth stream how much memory the process holds, ten times a second. */
const watch = `import { writeSync } from 'node:fs';
const tell = () => { try { writeSync(3, process.memoryUsage().rss + '\\n') } catch (error) { if (error.code !== 'EAGAIN') throw error } };
setInterval(tell, 100).unref(); process.on('exit', tell);`;

export interface Piped {
  /** What came out, one entry a line, as far as `keep` wants it. */
  answers: string[];
  lines: number;
  code: number | null;
  /** Bytes held by the process, from its start to its end. */
  memory: number[];
}

/** Pipes lines through the real `scan` command, no faster than it reads, and watches its memory from inside. */
export async function pipeThroughScan(lines: Iterable<string>, keep = true): Promise<Piped> {
  const child = spawn(
    process.execPath,
    [
      // Less than what is piped through: keeping it would end the process, and rubbish is cleared soon.
      '--max-old-space-size=128',
      ...['--import', `data:text/javascript,${encodeURIComponent(watch)}`],
      ...['--import', import.meta.resolve('tsx'), 'commands/scan.ts'],
    ],
    { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const answers: string[] = [];
  const memory: number[] = [];
  let count = 0;
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout! })) {
      count++;
      if (keep) answers.push(line);
    }
  })();
  const watching = (async () => {
    for await (const line of createInterface({ input: child.stdio[3] as NodeJS.ReadableStream }))
      memory.push(Number(line));
  })();
  const input = child.stdin!;
  for (const line of lines) if (!input.write(`${line}\n`)) await Promise.race([once(input, 'drain'), exited]);
  input.end();
  await Promise.all([reading, watching]);
  const [code] = (await exited) as [number | null];
  return { answers, lines: count, code, memory };
}
