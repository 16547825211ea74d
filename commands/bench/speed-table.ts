import type { Timing } from './time-reader';

/** What all rounds of one reader came to. */
export interface Rounds {
  name: string;
  note: string;
  timings: Timing[];
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
export const median = (numbers: readonly number[]): number => {
  const all = sorted(numbers);
  return all[all.length >> 1] as number;
};

/** Three figures that mean something, with commas. */
export function figures(number: number): string {
  return Number(number.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 4 });
}

const perSecond = (round: Timing): number => round.perSecond;

/** How many times as fast as `other` it was, round by round: what slows the machine slows both. */
export function ratio(one: Rounds, other: Rounds): number {
  return median(
    one.timings.map((timing, round) => timing.perSecond / (other.timings[round] as Timing).perSecond),
  );
}

export function speedTable(all: readonly Rounds[], beside: Rounds): string[][] {
  const head = [
    'reader',
    'messages a second: median (range)',
    `× ${beside.name}`,
    'p50 µs',
    'p99 µs',
    'p99.9 µs',
    'worst 64 kB, ms',
    'ready in ms',
    'memory MB',
  ];
  const rows = all.map((one) => {
    const { timings } = one;
    const speeds = sorted(timings.map(perSecond));
    const of = (pick: (timing: Timing) => number, times = 1): string =>
      figures(median(timings.map(pick)) * times);
    const worst = [...timings].sort((a, b) => a.worst - b.worst)[timings.length >> 1] as Timing;
    return [
      one.name,
      `${figures(median(speeds))} (${figures(speeds[0] as number)}–${figures(speeds.at(-1) as number)})`,
      ratio(one, beside).toFixed(2),
      of(({ p50 }) => p50, 1000),
      of(({ p99 }) => p99, 1000),
      of(({ p999 }) => p999, 1000),
      `${figures(worst.worst)} (${worst.worstText})`,
      of(({ ready }) => ready),
      of(({ memory }) => memory),
    ];
  });
  return [head, ...rows];
}
