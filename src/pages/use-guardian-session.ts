import { useEffect, useState } from 'preact/hooks';
import type { AskFunction, GuardianSession } from '../browser/requests';

/** Words must not stand there for long after they were closed elsewhere. */
const lookEveryMs = 2000;

export interface OpenSession {
  session: GuardianSession | undefined;
  /** It was open on this page and ended without a press here: by time, or on another page. */
  ended: boolean;
  open: (session: GuardianSession) => void;
  close: () => void;
}

/** What the guardian's passphrase opened on this page, for as long as the background says that it is open. */
export const useGuardianSession = (ask: AskFunction): OpenSession => {
  const [session, setSession] = useState<GuardianSession>();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (session === undefined) return undefined;
    let dropped = false;
    const look = async (): Promise<void> => {
      // Without an answer nobody knows, and what nobody knows is closed.
      const { open } = await ask('guardian/lock-state', { session }).catch(() => ({ open: false }));
      if (open || dropped) return;
      setSession(undefined);
      setEnded(true);
    };
    const timer = setInterval(look, lookEveryMs);
    // Timers of a hidden tab, or of a computer that slept, come late.
    document.addEventListener('visibilitychange', look);
    return () => {
      dropped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [session, ask]);
  return {
    session,
    ended,
    open: (next) => {
      setSession(next);
      setEnded(false);
    },
    close: () => setSession(undefined),
  };
};
