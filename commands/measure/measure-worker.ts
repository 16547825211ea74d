import { parentPort } from 'node:worker_threads';
import { measureLines } from './measure-lines';
import type { Wanted } from './note';

/** One of several threads that measure: takes lines, gives counts. */
parentPort?.on('message', ({ lines, wanted }: { lines: string[]; wanted: Wanted }) => {
  parentPort?.postMessage(measureLines(lines, wanted));
});
