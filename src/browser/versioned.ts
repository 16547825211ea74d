import { type Area, storeOf } from './log-area';

export interface Shape<T> {
  area: Area;
  version: number;
  /** `migrations[n]` makes the value of version n out of the one of version n - 1; all from 2 on must be there. */
  migrations?: Record<number, (before: unknown) => unknown>;
  /** Whether a value read back is what it should be. Cheap: enough that no reader can trip over it. */
  accepts: (value: unknown) => value is T;
}

export const brokenPrefix = 'broken:';

/** What stands in the place of a value that was deleted, until its key is removed. */
export const gone = { gone: true } as const;

export const isGone = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'gone' in raw && raw.gone === true;

export const pack = <T>(shape: Shape<T>, value: T): unknown => ({ version: shape.version, value });

/** The value in today's shape, or undefined when it cannot be read. Never throws. */
export function unpack<T>(shape: Shape<T>, raw: unknown): T | undefined {
  if (typeof raw !== 'object' || raw === null || !('version' in raw) || !('value' in raw)) return undefined;
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version)) return undefined;
  if (version < 1 || version > shape.version) return undefined;
  try {
    let value: unknown = raw.value;
    for (let next = version + 1; next <= shape.version; next++) value = shape.migrations?.[next]?.(value);
    return shape.accepts(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Fails while the module loads, and not on the first old value, when a step is missing. */
export function checkMigrations<T>(key: string, shape: Shape<T>): void {
  for (let step = 2; step <= shape.version; step++) {
    if (!shape.migrations?.[step]) throw new Error(`${key}: no migration to version ${step}`);
  }
}

/**
 * Moves an unreadable value out of the way without losing it; the time in its key lets pruning find it.
 * False when even that failed: the value is then still where it was.
 */
export async function setAside(area: Area, key: string, raw: unknown): Promise<boolean> {
  try {
    const store = await storeOf(area);
    await store.set({ [`${brokenPrefix}${Date.now()}:${key}`]: raw });
    await store.remove(key);
    return true;
  } catch {
    return false;
  }
}

/** One write: both browsers store all of it or nothing. */
export const writeTogether = async (area: Area, values: Record<string, unknown>): Promise<void> =>
  (await storeOf(area)).set(values);

export const removeKeys = async (area: Area, keys: string[]): Promise<void> =>
  (await storeOf(area)).remove(keys);

/** Keys that start with `prefix`. Without `getKeys` (Chromium before 130) everything has to be read for it. */
export async function keysWith(area: Area, prefix: string): Promise<string[]> {
  const store = await storeOf(area);
  const keys =
    typeof store.getKeys === 'function' ? await store.getKeys() : Object.keys(await store.get(null));
  return keys.filter((key) => key.startsWith(prefix));
}
