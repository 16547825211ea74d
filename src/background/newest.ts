import type { Newest } from '../browser/kept-values';
import { incidentsStored, newestStored } from '../browser/storage-keys';

/** Three pages of a log. */
const most = 200;
const newestFirst = (ids: Iterable<string>): string[] => [...new Set(ids)].sort((a, b) => (a < b ? 1 : -1));
const cut = (ids: string[], all: boolean): Newest => ({
  ids: ids.slice(0, most),
  all: all && ids.length <= most,
});

const listed = async (): Promise<Newest> => ({ ids: newestFirst(await incidentsStored.ids()), all: true });

/**
 * Listing keys takes Firefox 0.8 s, and 2.5 s the first time, once there are 20,000; reading 60 values takes 0.03 s. So
 * the ids a log opens with stand in one value, written together with the incidents themselves.
 * Within a turn of the log only.
 */
export async function withNewest(ids: readonly string[]): Promise<Record<string, unknown>> {
  const known = (await newestStored.read()) ?? (await listed());
  const last = known.ids.at(-1);
  // Of those that are older than all that stand here some may be missing.
  const added = known.all ? ids : ids.filter((id) => last !== undefined && id > last);
  return newestStored.packed(cut(newestFirst([...known.ids, ...added]), known.all));
}

/** Within a turn of the log only. */
export async function withoutNewest(ids: readonly string[]): Promise<Record<string, unknown>> {
  const known = await newestStored.read();
  const gone = new Set(ids);
  return known ? newestStored.packed({ ...known, ids: known.ids.filter((id) => !gone.has(id)) }) : {};
}

/** At least so many of the newest, or all there are; newest first. */
export async function newestIds(limit: number): Promise<Newest> {
  const known = await newestStored.read();
  return known && (known.all || known.ids.length >= limit) ? known : listed();
}
