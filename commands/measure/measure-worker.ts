import { parentPort } from 'node:worker_threads';
import type { MeasureQuestion } from './measure-corpora';
import { measureLines } from './measure-lines';

/** One of several threads that measure: takes lines, gives counts. */
parentPort?.on('message', ({ lines, wanted }: MeasureQuestion) => {
  parentPort?.postMessage(measureLines(lines, wanted));
});
