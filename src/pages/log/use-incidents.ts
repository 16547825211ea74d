import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AskFunction } from '../../browser/requests';
import type { Incident } from '../../model';

/** Enough to fill the window at once; 5,000 in one answer would keep it empty for a second. */
const firstPage = 60;
const nextPages = 1000;

export interface KeptIncidents {
  /** Newest first; absent until the first answer. */
  incidents: Incident[] | undefined;
  /** Whether the oldest is among them. */
  complete: boolean;
  failed: boolean;
  again: () => void;
  /** Changes what is shown without asking for all of it again. */
  change: (how: (incidents: Incident[]) => Incident[]) => void;
}

/** All incidents, the newest first and at once, the older ones as they come. */
export const useIncidents = (ask: AskFunction): KeptIncidents => {
  const [incidents, setIncidents] = useState<Incident[]>();
  const [complete, setComplete] = useState(false);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let dropped = false;
    const load = async (): Promise<void> => {
      let limit = firstPage;
      let before: string | undefined;
      for (;;) {
        const page = await ask('incidents/list', { limit, ...(before && { before }) });
        if (dropped) return;
        const first = before === undefined;
        setIncidents((shown) => (first ? page : [...(shown ?? []), ...page]));
        setFailed(false);
        before = page.at(-1)?.id;
        if (page.length < limit || before === undefined) break;
        limit = nextPages;
      }
      setComplete(true);
    };
    setComplete(false);
    load().catch(() => !dropped && setFailed(true));
    return () => {
      dropped = true;
    };
  }, [round]);

  const again = useCallback(() => setRound((old) => old + 1), []);
  const change = useCallback(
    (how: (incidents: Incident[]) => Incident[]) => setIncidents((shown) => shown && how(shown)),
    [],
  );
  return { incidents, complete, failed, again, change };
};
