/**
 * The first `limit` after `before` that can be read, newest first. One that cannot be read does not make the answer
 * shorter: whoever asks takes a short one for the end of the log.
 */
export async function firstOf<T>(
  ids: readonly string[],
  { limit = 100, before }: { limit?: number; before?: string },
  read: (ids: string[]) => Promise<T[]>,
): Promise<T[]> {
  const left = [...new Set(ids)]
    .filter((id) => before === undefined || id < before)
    .sort((a, b) => (a < b ? 1 : -1));
  const found: T[] = [];
  while (found.length < limit && left.length > 0)
    found.push(...(await read(left.splice(0, limit - found.length))));
  return found;
}
