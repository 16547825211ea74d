import { ask } from '../browser/ask';
import type { Ask, ContentKind, Reply } from '../browser/requests';

/** An answer that does not come is asked for again after these, in ms: the worker may just be dying or waking. */
const waits = [400, 1500, 5000, 15_000];

/** Asks until there is an answer. Rejects when asking again is of no use, or all patience is spent. */
export async function askPatiently<K extends ContentKind>(
  kind: K,
  payload: Ask<K>,
  signal: AbortSignal,
): Promise<Reply<K>> {
  const once = ask as (kind: K, payload: Ask<K>) => Promise<Reply<K>>;
  for (const wait of waits) {
    try {
      return await once(kind, payload);
    } catch (error) {
      const { failure } = error as { failure?: string };
      if (signal.aborted || failure === 'refused' || failure === 'orphaned') throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return once(kind, payload);
}
