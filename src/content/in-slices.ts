import { orNothing } from '../sites/or-nothing';
import { slice } from './page-turn';

/** Changes gather for this long, in ms: half-drawn messages become whole, and one idle moment does for many. */
const gathering = 60;
/** A busy page is never idle; after this long a slice is taken anyway. */
const patience = 120;

interface Scheduler {
  postTask(task: () => void, options: { priority: 'background' }): Promise<unknown>;
}

function whenIdle(task: () => void): void {
  // A hidden page has no idle moments and its timers are slowed to one a second: that is often enough there.
  if (document.visibilityState === 'visible' && typeof requestIdleCallback === 'function') {
    requestIdleCallback(task, { timeout: patience });
    return;
  }
  const { scheduler } = globalThis as unknown as { scheduler?: Scheduler };
  if (scheduler?.postTask) scheduler.postTask(task, { priority: 'background' }).catch(() => undefined);
  else setTimeout(task, 16);
}

export interface SliceWork<T> {
  /** Called once at the beginning of each slice. */
  begin(): void;
  work(item: T): void;
  /** The queue has run empty. */
  settled(): void;
}

/**
 * A queue worked off in slices of 8 ms, in order and each item once. `add` costs a push: observers may call it for
 * every mutation.
 */
export class InSlices<T> {
  private readonly waiting = new Set<T>();
  private scheduled = false;

  constructor(
    private readonly by: SliceWork<T>,
    private readonly signal: AbortSignal,
  ) {}

  get size(): number {
    return this.waiting.size;
  }

  add(item: T): void {
    this.waiting.add(item);
    if (this.scheduled || this.signal.aborted) return;
    this.scheduled = true;
    setTimeout(() => this.schedule(), gathering);
  }

  private schedule(): void {
    this.scheduled = true;
    whenIdle(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    if (this.signal.aborted) return;
    const end = performance.now() + slice;
    orNothing(() => this.by.begin());
    for (const item of this.waiting) {
      this.waiting.delete(item);
      orNothing(() => this.by.work(item));
      if (performance.now() > end) break;
    }
    if (this.waiting.size > 0) this.schedule();
    else orNothing(() => this.by.settled());
  }
}
