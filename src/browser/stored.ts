import { inTurn } from './in-turn';
import { storeOf } from './log-area';
import { checkMigrations, pack, type Shape, setAside, unpack } from './versioned';

export interface Stored<T> {
  readonly key: string;
  /** The value, or the fallback where there is none or it cannot be read (it is then set aside). */
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Read, change and write with no other update between. Rejects when it cannot be stored. */
  update(change: (value: T) => T): Promise<T>;
  remove(): Promise<void>;
  /** The value as it is written, to be put into one write with others. */
  packed(value: T): Record<string, unknown>;
}

/** One value under one key, with its version and what to do when it is missing, old or broken. */
export function stored<T>(key: string, options: Shape<T> & { fallback: T }): Stored<T> {
  checkMigrations(key, options);
  const { area, fallback } = options;

  const load = async (): Promise<{ value: T; safe: boolean }> => {
    const raw = (await (await storeOf(area)).get(key))[key];
    if (raw === undefined) return { value: fallback, safe: true };
    const value = unpack(options, raw);
    if (value !== undefined) return { value, safe: true };
    return { value: fallback, safe: await setAside(area, key, raw) };
  };
  const packed = (value: T) => ({ [key]: pack(options, value) });
  const write = async (value: T) => (await storeOf(area)).set(packed(value));

  return {
    key,
    packed,
    read: async () => (await load()).value,
    write: (value) => inTurn(`stored:${key}`, () => write(value)),
    update: (change) =>
      inTurn(`stored:${key}`, async () => {
        const { value, safe } = await load();
        if (!safe) throw new Error(`${key} is broken and could not be set aside`);
        const next = change(value);
        await write(next);
        return next;
      }),
    remove: () => inTurn(`stored:${key}`, async () => (await storeOf(area)).remove(key)),
  };
}
