import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds on the clock, and of the thread itself. */
  dur?: number;
  tdur?: number;
}

const mark = 'the page has drawn itself';

/**
 * Records the tasks of a page that begin after it has loaded and drawn itself; the answer is how long the longest kept
 * its main thread, in ms. The browser's own record, because what a page is told of long tasks leaves out ours.
 */
export async function recordTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluateOnNewDocument((mark) => {
    if (window !== window.top) return;
    // Without names of functions: what runs these commands would put calls of its own beside them.
    addEventListener('load', () =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => performance.mark(mark)))),
    );
  }, mark);
  await page.tracing.start({ categories: ['-*', 'toplevel', 'blink.user_timing'] });
  return async () => {
    const trace = await page.tracing.stop();
    if (!trace) throw new Error('The browser recorded nothing.');
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    const drawn = traceEvents.find(({ name }) => name === mark);
    if (!drawn) throw new Error('The page has not drawn itself.');
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts }) =>
        name.endsWith('RunTask') && pid === drawn.pid && tid === drawn.tid && ts >= drawn.ts,
    );
    if (tasks.length === 0) throw new Error('The browser recorded no tasks.');
    return Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000;
  };
}
