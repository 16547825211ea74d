const megabyte = 2 ** 20;

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Growth in megabytes from the second quarter of a run to the last: in the first the engine still warms up. */
export function growth(memory: readonly number[]): number {
  const quarter = Math.floor(memory.length / 4);
  const early = middle(memory.slice(quarter, 2 * quarter));
  const late = middle(memory.slice(3 * quarter));
  return (late - early) / megabyte;
}
