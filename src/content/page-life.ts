import { isOrphaned } from '../browser/is-orphaned';

/** How long this script may act in its page. Everything it starts ends with `signal`. */
export interface PageLife {
  signal: AbortSignal;
  /** Falls silent for good: observers, timers and the card go, and nothing is thrown into the page. */
  end(): void;
  /** True while the extension is still there; ends the life when it has been updated or removed. */
  alive(): boolean;
}

export function startLife(): PageLife {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    end: () => controller.abort(),
    alive() {
      if (!controller.signal.aborted && isOrphaned()) controller.abort();
      return !controller.signal.aborted;
    },
  };
}
