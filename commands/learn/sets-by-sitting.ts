/**
 * As many sets as asked for, of about the same size; what is of one sitting stays together, since talks of the same hands
 * resemble each other more than they will resemble any in the world.
 */
export function setsBySitting<T extends { sitting: string }>(items: readonly T[], count: number): T[][] {
  const sittings = new Map<string, T[]>();
  for (const item of items) {
    const some = sittings.get(item.sitting) ?? [];
    sittings.set(item.sitting, some);
    some.push(item);
  }
  const sets: T[][] = Array.from({ length: count }, () => []);
  for (const [, some] of [...sittings].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)))
    sets.reduce((least, set) => (set.length < least.length ? set : least)).push(...some);
  return sets;
}
