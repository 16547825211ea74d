import { hostileTexts } from './hostile-texts';
import type { Reader } from './readers';

export interface Timing {
  /** Loading, making ready and the first message, in ms. */
  ready: number;
  /** Memory that stays after that, in MB. */
  memory: number;
  perSecond: number;
  /** Time for one message, the best of three, in ms: by share of messages that take no longer. */
  p50: number;
  p99: number;
  p999: number;
  /** Worst of the hostile texts, in ms, and which. */
  worst: number;
  worstText: string;
}

const budget = 1500;
const passes = 3;

const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Times one reader in this process: once over the messages to get warm, then as many as fit into a second and a half. */
export async function timeReader(reader: Reader, texts: readonly string[]): Promise<Timing> {
  const before = memory();
  const began = performance.now();
  const reads = await reader.load();
  reads(texts[0] as string);
  const ready = performance.now() - began;
  const kept = memory() - before;

  const some = warmUp(reads, texts);
  const rates: number[] = [];
  for (const end = performance.now() + budget; rates.length === 0 || performance.now() < end; ) {
    const start = performance.now();
    for (const text of some) reads(text);
    rates.push((1000 * some.length) / (performance.now() - start));
  }
  const times = singleTimes(reads, some);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] as number;
  return {
    ready,
    memory: kept,
    perSecond: rates.sort((a, b) => a - b)[rates.length >> 1] as number,
    p50: at(0.5),
    p99: at(0.99),
    p999: at(0.999),
    ...worstOf(reads),
  };
}

/** The messages that fit into the budget, read once. */
function warmUp(reads: (text: string) => boolean, texts: readonly string[]): readonly string[] {
  const end = performance.now() + budget;
  let count = 0;
  while (count < texts.length && performance.now() < end) {
    for (let i = 0; i < 50 && count < texts.length; i++) reads(texts[count++] as string);
  }
  return texts.slice(0, count);
}

function singleTimes(reads: (text: string) => boolean, texts: readonly string[]): Float64Array {
  const best = new Float64Array(texts.length).fill(Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < passes; pass++)
    texts.forEach((text, i) => {
      const start = performance.now();
      reads(text);
      best[i] = Math.min(best[i] as number, performance.now() - start);
    });
  return best.sort();
}

function worstOf(reads: (text: string) => boolean): { worst: number; worstText: string } {
  let worst = 0;
  let worstText = '';
  for (const [name, text] of Object.entries(hostileTexts)) {
    let best = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < passes && (pass === 0 || best < 2000); pass++) {
      const start = performance.now();
      reads(text);
      best = Math.min(best, performance.now() - start);
    }
    if (best > worst) [worst, worstText] = [best, name];
  }
  return { worst, worstText };
}
