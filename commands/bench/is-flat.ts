import type { Soaked, SoakHour } from './soak';

/** What must not grow in hours of the same, and by how much of what it was it may differ, machines being noisy. */
const allowed = {
  chats: 0.2,
  background: 0.4,
  nodes: 2,
  browser: 0.15,
  rest: 0.25,
  woken: 0.35,
} as const;
export type Watched = keyof typeof allowed;

export interface Growth {
  what: Watched;
  early: number;
  late: number;
  flat: boolean;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** From hours two to four to hours six to eight, by the middle one of each: in the first everything fills up. */
export function growthIn({ hours }: Soaked): Growth[] {
  return (Object.keys(allowed) as Watched[]).flatMap((what) => {
    const of = (some: readonly SoakHour[]): number[] =>
      some.map((hour) => hour[what]).filter((value): value is number => value !== undefined);
    const early = of(hours.slice(2, 5));
    const late = of(hours.slice(-3));
    if (early.length === 0) return [];
    const [before, after] = [middle(early), middle(late)];
    return [{ what, early: before, late: after, flat: after <= before * (1 + allowed[what]) }];
  });
}
