/** Longest stretch of work on the page's thread, in ms, before the page gets its turn. */
const slice = 4;
/** A busy page is never idle; after this long a slice is taken anyway. */
const patience = 120;

interface Scheduler {
  postTask(
    task: () => void,
    options: { priority: 'background'; delay?: number; signal?: AbortSignal },
  ): Promise<unknown>;
}

function whenIdle(task: () => void): void {
  // A hidden page has no idle moments and its timers are slowed to one a second: that is often enough there.
  if (document.visibilityState === 'visible' && typeof requestIdleCallback === 'function')
    requestIdleCallback(task, { timeout: patience });
  else {
    const { scheduler } = globalThis as unknown as { scheduler?: Scheduler };
    if (scheduler?.postTask) scheduler.postTask(task, { priority: 'background' }).catch(() => undefined);
    else setTimeout(task, 16);
  }
}

/**
 * A queue worked off in slices of 4 ms, in order and each item once. `add` costs a push: observers may call it for
 * every mutation. `settled` is called whenever the queue has run empty.
 */
export class InSlices<T> {
  private readonly waiting = new Set<T>();
  private scheduled = false;

  constructor(
    private readonly work: (item: T) => void,
    private readonly settled: () => void,
    private readonly signal: AbortSignal,
  ) {}

  add(item: T): void {
    this.waiting.add(item);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.signal.aborted) return;
    this.scheduled = true;
    whenIdle(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    if (this.signal.aborted) return;
    const end = performance.now() + slice;
    for (const item of this.waiting) {
      this.waiting.delete(item);
      this.work(item);
      if (performance.now() > end) break;
    }
    if (this.waiting.size > 0) this.schedule();
    else this.settled();
  }
}
