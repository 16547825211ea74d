import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Asked<T> {
  /** Absent until the first answer. */
  value: T | undefined;
  failed: boolean;
  again: () => void;
}

/** Asks when the part appears and whenever `again` is called or the key is new; an answer that comes too late is dropped. */
export const useAsked = <T>(load: () => Promise<T>, key?: unknown): Asked<T> => {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  // `load` is made anew by every render, so it is left out: only a new round or key asks again.
  useEffect(() => {
    let dropped = false;
    load().then(
      (answer) => {
        if (dropped) return;
        setValue(() => answer);
        setFailed(false);
      },
      () => !dropped && setFailed(true),
    );
    return () => {
      dropped = true;
    };
  }, [round, key]);
  const again = useCallback(() => setRound((old) => old + 1), []);
  return { value, failed, again };
};
