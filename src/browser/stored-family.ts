import { storeOf } from './log-area';
import { checkMigrations, keysWith, pack, removeKeys, type Shape, setAside, unpack } from './versioned';

/** Many values of one shape, one key each, so that a write costs the same however many there are. */
export interface StoredFamily<T> {
  readonly prefix: string;
  /** Undefined where there is none, or where it could not be read and was set aside. */
  read(id: string): Promise<T | undefined>;
  /** Those that are there and can be read, in the order asked for. */
  readMany(ids: string[]): Promise<T[]>;
  /** Unsorted. */
  ids(): Promise<string[]>;
  write(id: string, value: T): Promise<void>;
  remove(ids: string[]): Promise<void>;
  packed(id: string, value: T): Record<string, unknown>;
}

/** Callers that read, change and write take a turn of their own: see `inTurn`. */
export function storedFamily<T>(prefix: string, shape: Shape<T>): StoredFamily<T> {
  checkMigrations(prefix, shape);
  const { area } = shape;
  const store = () => storeOf(area);

  const open = async (key: string, raw: unknown): Promise<T | undefined> => {
    if (raw === undefined) return undefined;
    const value = unpack(shape, raw);
    if (value === undefined) await setAside(area, key, raw);
    return value;
  };
  const fetchOne = async (key: string): Promise<unknown> => (await (await store()).get(key))[key];
  // One record the disk cannot give back fails the whole read; the others are then read one by one.
  const fetchMany = async (keys: string[]): Promise<unknown[]> => {
    try {
      const found = await (await store()).get(keys);
      return keys.map((key) => found[key]);
    } catch {
      return Promise.all(keys.map((key) => fetchOne(key).catch(() => undefined)));
    }
  };
  const packed = (id: string, value: T) => ({ [prefix + id]: pack(shape, value) });

  return {
    prefix,
    packed,
    read: async (id) => open(prefix + id, await fetchOne(prefix + id)),
    readMany: async (ids) => {
      if (ids.length === 0) return [];
      const keys = ids.map((id) => prefix + id);
      const raws = await fetchMany(keys);
      const values = await Promise.all(raws.map((raw, index) => open(keys[index] as string, raw)));
      return values.filter((value) => value !== undefined) as T[];
    },
    ids: async () => (await keysWith(area, prefix)).map((key) => key.slice(prefix.length)),
    write: async (id, value) => (await store()).set(packed(id, value)),
    remove: async (ids) => {
      if (ids.length > 0)
        await removeKeys(
          area,
          ids.map((id) => prefix + id),
        );
    },
  };
}
