import { storeOf } from './log-area';
import {
  checkMigrations,
  gone,
  isGone,
  keysWith,
  pack,
  removeKeys,
  type Shape,
  setAside,
  unpack,
  writeTogether,
} from './versioned';

/** Many values of one shape, one key each, so that a write costs the same however many there are. */
export interface StoredFamily<T> {
  readonly prefix: string;
  /** Undefined where there is none, or where it could not be read and was set aside. */
  read(id: string): Promise<T | undefined>;
  /** Those that are there and can be read, in the order asked for. */
  readMany(ids: string[]): Promise<T[]>;
  /** The same with their ids. */
  readEntries(ids: string[]): Promise<[id: string, value: T][]>;
  /** Unsorted; those marked as gone are among them. */
  ids(): Promise<string[]>;
  /** Those of them that are only marks of what was there. */
  goneAmong(ids: string[]): Promise<string[]>;
  write(id: string, value: T): Promise<void>;
  remove(ids: string[]): Promise<void>;
  packed(id: string, value: T): Record<string, unknown>;
  /** Values that were packed before, in one write. */
  writePacked(values: Record<string, unknown>): Promise<void>;
  /**
   * Overwrites values so that they count as not there, in one write with others; `remove` cannot be part of one, and
   * the worker may die between the two.
   */
  packedGone(ids: string[]): Record<string, unknown>;
}

/** Firefox reads the keys it is asked for one after the other; several askings go on side by side. */
const atOnce = 100;

/** Callers that read, change and write take a turn of their own: see `inTurn`. */
export function storedFamily<T>(prefix: string, shape: Shape<T>): StoredFamily<T> {
  checkMigrations(prefix, shape);
  const { area } = shape;
  const store = () => storeOf(area);

  const open = async (key: string, raw: unknown): Promise<T | undefined> => {
    if (raw === undefined || isGone(raw)) return undefined;
    const value = unpack(shape, raw);
    if (value === undefined) await setAside(area, key, raw);
    return value;
  };
  const fetchOne = async (key: string): Promise<unknown> => (await (await store()).get(key))[key];
  // One record the disk cannot give back fails the whole read; the others are then read one by one.
  const fetchSome = async (keys: string[]): Promise<unknown[]> => {
    try {
      const found = await (await store()).get(keys);
      return keys.map((key) => found[key]);
    } catch {
      return Promise.all(keys.map((key) => fetchOne(key).catch(() => undefined)));
    }
  };
  const fetchMany = async (keys: string[]): Promise<unknown[]> => {
    const parts = Array.from({ length: Math.ceil(keys.length / atOnce) }, (_, part) =>
      fetchSome(keys.slice(part * atOnce, (part + 1) * atOnce)),
    );
    return (await Promise.all(parts)).flat();
  };
  const packed = (id: string, value: T) => ({ [prefix + id]: pack(shape, value) });

  const readEntries = async (ids: string[]): Promise<[string, T][]> => {
    if (ids.length === 0) return [];
    const raws = await fetchMany(ids.map((id) => prefix + id));
    const values = await Promise.all(raws.map((raw, index) => open(prefix + ids[index], raw)));
    return values.flatMap((value, index) =>
      value === undefined ? [] : [[ids[index] as string, value] as [string, T]],
    );
  };

  return {
    prefix,
    packed,
    readEntries,
    read: async (id) => open(prefix + id, await fetchOne(prefix + id)),
    readMany: async (ids) => (await readEntries(ids)).map(([, value]) => value),
    ids: async () => (await keysWith(area, prefix)).map((key) => key.slice(prefix.length)),
    goneAmong: async (ids) => {
      if (ids.length === 0) return [];
      const raws = await fetchMany(ids.map((id) => prefix + id));
      return ids.filter((_, index) => isGone(raws[index]));
    },
    write: (id, value) => writeTogether(area, packed(id, value)),
    writePacked: (values) => writeTogether(area, values),
    packedGone: (ids) => Object.fromEntries(ids.map((id) => [prefix + id, gone])),
    remove: async (ids) => {
      if (ids.length > 0)
        await removeKeys(
          area,
          ids.map((id) => prefix + id),
        );
    },
  };
}
