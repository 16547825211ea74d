import { useCallback, useEffect, useState } from 'preact/hooks';

/** Enough to fill the window at once; 5,000 in one answer would keep it empty for a second. */
const firstPage = 60;
const nextPages = 5000;

export interface LongList<T> {
  /** Absent until the first answer. */
  items: T[] | undefined;
  /** Whether the last is among them. */
  complete: boolean;
  failed: boolean;
  again: () => void;
  /** Changes what is shown without asking for all of it again. */
  change: (how: (items: T[]) => T[]) => void;
}

/** A list that may be long: its first page at once, the others as they come. */
export const useLongList = <T extends { id: string }>(
  load: (page: { limit: number; before?: string }) => Promise<T[]>,
): LongList<T> => {
  const [items, setItems] = useState<T[]>();
  const [complete, setComplete] = useState(false);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  // `load` is made anew by every render, so it is left out: only a new round asks again.
  useEffect(() => {
    let dropped = false;
    const loadAll = async (): Promise<void> => {
      let limit = firstPage;
      let before: string | undefined;
      for (;;) {
        const page = await load({ limit, ...(before && { before }) });
        if (dropped) return;
        const isFirst = before === undefined;
        setItems((shown) => (isFirst ? page : [...(shown ?? []), ...page]));
        setFailed(false);
        before = page.at(-1)?.id;
        if (page.length < limit || before === undefined) break;
        limit = nextPages;
      }
      setComplete(true);
    };
    setComplete(false);
    loadAll().catch(() => !dropped && setFailed(true));
    return () => {
      dropped = true;
    };
  }, [round]);

  const again = useCallback(() => setRound((old) => old + 1), []);
  const change = useCallback((how: (items: T[]) => T[]) => setItems((shown) => shown && how(shown)), []);
  return { items, complete, failed, again, change };
};
