import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import browser from '../pretend-browser';

type Moment = 'before' | 'after';
const steps = ['get', 'set', 'remove', 'getKeys'] as const;

/**
 * Stops the worker at its nth call to storage or to its keys, either before it took effect or before the worker heard that it
 * did: that call never returns. `died` resolves then; `calls` counts all of them.
 */
export function killAt(
  n: number,
  moment: Moment,
): { died: Promise<void>; calls: () => number; disarm: () => void } {
  let calls = 0;
  let tell: () => void = () => {};
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const spies = [browser.storage.local, browser.storage.session].flatMap((area) =>
    steps.map((step) => {
      const real = area[step].bind(area) as (...args: unknown[]) => Promise<unknown>;
      return vi.spyOn(area, step as 'get').mockImplementation((async (...args: unknown[]) => {
        calls += 1;
        // A dead worker does nothing more.
        if (calls > n) return new Promise(() => {});
        if (calls < n) return real(...args);
        if (moment === 'after') await real(...args);
        tell();
        return new Promise(() => {});
      }) as never);
    }),
  );
  const keySpies = (['get', 'put'] as const).map((step) => {
    const real = IDBObjectStore.prototype[step] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, step).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      calls += 1;
      if (calls < n) return real.apply(this, args);
      if (calls === n) {
        if (moment === 'after') real.apply(this, args);
        tell();
      }
      // A request that nobody ever answers.
      return new EventTarget() as IDBRequest;
    } as never);
  });
  const disarm = (): void => {
    for (const spy of [...spies, ...keySpies]) spy.mockRestore();
  };
  return { died, calls: () => calls, disarm };
}
