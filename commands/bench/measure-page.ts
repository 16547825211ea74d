import type { CDPSession } from 'puppeteer-core';
import { openChromium } from '../browsers/open-chromium';
import { recordTasks } from './longest-task';
import type { Scenario } from './page-scenarios';

/** Times in ms, memory in MB, all of the page's main thread. */
export interface PageCost {
  task: number;
  script: number;
  memory: number;
  /** The longest task after the page had drawn itself. */
  longest: number;
}

async function timesOf(client: CDPSession): Promise<Pick<PageCost, 'task' | 'script'>> {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { task: of('TaskDuration') * 1000, script: of('ScriptDuration') * 1000 };
}

async function memoryOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** Opens the page in a browser of its own and lets it do its work. `extension` false is the page alone. */
export async function measurePage(
  url: string,
  { messages, after }: Scenario,
  extension: string | false | undefined,
): Promise<PageCost> {
  const opened = await openChromium(extension === undefined ? {} : { extension });
  try {
    const page = await opened.open('about:blank');
    const client = await page.createCDPSession();
    // The thread's own time: what other programs take of the processor is not the page's.
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const longestTask = await recordTasks(page);
    await page.goto(url);
    // What happens before the first message of a stream is getting ready, and is measured by the other pages.
    if (messages > 0) await new Promise((resolve) => setTimeout(resolve, 3500));
    const before = messages > 0 ? await timesOf(client) : { task: 0, script: 0 };
    await page.waitForFunction('window.done === true', { timeout: 60_000, polling: 500 });
    await new Promise((resolve) => setTimeout(resolve, after));
    const now = await timesOf(client);
    // Only now: collecting garbage is a long task too.
    const longest = await longestTask();
    const memory = await memoryOf(client);
    return { task: now.task - before.task, script: now.script - before.script, memory, longest };
  } finally {
    await opened.close();
  }
}
