import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';

export interface SoakSample {
  /** Proportional memory of the browser with all its processes, MB. */
  browser: number;
  /** After a collection, MB: the three busy tabs together, and the background. Only Chromium says so. */
  chats?: number;
  background?: number;
  /** Elements and other nodes the three busy tabs hold, those that hang nowhere included. */
  nodes?: number;
  warnings: number;
  /** What is stored, kB: the log with its chain, and everything else, on disk and in the session. */
  log: number;
  rest: number;
}

const parents = (): Map<number, number[]> => {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program stands in brackets and may hold anything.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // Gone meanwhile.
    }
  }
  return children;
};

/** Proportional share of memory of a program and all it started, in MB. */
export function memoryOfTree(pid: number): number {
  const children = parents();
  const all = [pid];
  for (const one of all) all.push(...(children.get(one) ?? []));
  return all.reduce((sum, one) => {
    try {
      const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')) ?? [];
      return sum + Number(kilobytes ?? 0) / 1000;
    } catch {
      return sum;
    }
  }, 0);
}

/** MB after a collection. */
export async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

export async function nodesOf(client: CDPSession): Promise<number> {
  const { nodes } = await client.send('Memory.getDOMCounters');
  return nodes;
}

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
}
interface Extension {
  storage: Record<'local' | 'session', Area>;
}

const isLog = (key: string): boolean => /^(incident|guardian|link|day):|^chain$/.test(key);

/** What is stored, by what it is; asked from a page of the extension. */
export async function storedIn(ours: Page): Promise<Pick<SoakSample, 'log' | 'rest' | 'warnings'>> {
  const sizes = await ours.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const { storage } = browser ?? chrome;
    const all = [await storage.local.get(null), await storage.session.get(null)];
    return all
      .flatMap((area) => Object.entries(area))
      .map(([key, value]): [string, number] => [key, key.length + JSON.stringify(value).length]);
  });
  const kilobytes = (some: [string, number][]): number =>
    some.reduce((sum, [, size]) => sum + size, 0) / 1000;
  return {
    log: kilobytes(sizes.filter(([key]) => isLog(key))),
    rest: kilobytes(sizes.filter(([key]) => !isLog(key))),
    warnings: sizes.filter(([key]) => key.startsWith('incident:')).length,
  };
}
