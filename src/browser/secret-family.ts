import { hide, restKey, unhide } from './at-rest';
import { storedFamily } from './stored-family';
import { setAside } from './versioned';

/** Many values of one shape, one key each, none of which stands on the disk in plain. */
export interface SecretFamily<T> {
  readonly prefix: string;
  /** Undefined where there is none, or where it could not be read and was set aside. */
  read(id: string): Promise<T | undefined>;
  /** Those that are there and can be read, in the order asked for. */
  readMany(ids: string[]): Promise<T[]>;
  /** The same with their ids. */
  readEntries(ids: string[]): Promise<[id: string, value: T][]>;
  /** Unsorted; those marked as gone are among them. */
  ids(): Promise<string[]>;
  goneAmong(ids: string[]): Promise<string[]>;
  write(id: string, value: T): Promise<void>;
  remove(ids: string[]): Promise<void>;
  packed(id: string, value: T): Promise<Record<string, unknown>>;
  packedMany(values: readonly (readonly [id: string, value: T])[]): Promise<Record<string, unknown>>;
  packedGone(ids: string[]): Record<string, unknown>;
}

/** Version 1 stood in plain: it is read until it is written again. */
type Kept<T> = { hidden: string } | { plain: T };

export function secretFamily<T>(
  prefix: string,
  shape: {
    accepts: (value: unknown) => value is T;
    /** Makes today's value out of one of version 1; undefined for what cannot be read. */
    fromPlain: (before: unknown) => T | undefined;
  },
): SecretFamily<T> {
  const accepts = (value: unknown): value is Kept<T> => {
    if (typeof value !== 'object' || value === null) return false;
    return 'hidden' in value
      ? typeof value.hidden === 'string'
      : 'plain' in value && shape.accepts(value.plain);
  };
  const family = storedFamily<Kept<T>>(prefix, {
    area: 'log',
    version: 2,
    migrations: { 2: (before) => ({ plain: shape.fromPlain(before) }) },
    accepts,
  });

  const open = async (key: CryptoKey, id: string, kept: Kept<T>): Promise<T | undefined> => {
    if ('plain' in kept) return kept.plain;
    const value = await unhide(key, prefix + id, kept.hidden);
    if (shape.accepts(value)) return value;
    const [place, raw] = Object.entries(family.packed(id, kept))[0] as [string, unknown];
    await setAside('log', place, raw);
    return undefined;
  };
  const packedMany: SecretFamily<T>['packedMany'] = async (values) => {
    if (values.length === 0) return {};
    const key = await restKey();
    const packed = values.map(async ([id, value]) =>
      family.packed(id, { hidden: await hide(key, prefix + id, value) }),
    );
    return Object.assign({}, ...(await Promise.all(packed)));
  };
  const packed: SecretFamily<T>['packed'] = (id, value) => packedMany([[id, value]]);
  const readEntries: SecretFamily<T>['readEntries'] = async (ids) => {
    const entries = await family.readEntries(ids);
    if (entries.length === 0) return [];
    const key = await restKey();
    const values = await Promise.all(
      entries.map(async ([id, kept]) => [id, await open(key, id, kept)] as [string, T | undefined]),
    );
    return values.filter((entry): entry is [string, T] => entry[1] !== undefined);
  };

  return {
    prefix,
    packed,
    packedMany,
    packedGone: family.packedGone,
    goneAmong: family.goneAmong,
    readEntries,
    readMany: async (ids) => (await readEntries(ids)).map(([, value]) => value),
    read: async (id) => (await readEntries([id]))[0]?.[1],
    ids: family.ids,
    write: async (id, value) => family.writePacked(await packed(id, value)),
    remove: family.remove,
  };
}
