const last = new Map<string, Promise<unknown>>();

const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/**
 * Runs `work` after everything queued under the same name has ended, well or badly. Of 20 overlapping
 * read-modify-writes one was left without this. Work must not queue under its own name again: it would wait for
 * itself.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const held = locks();
  // The lock covers other scripts of ours (an open page, a second worker); the queue covers this one.
  const run = (): Promise<T> => (held ? (held.request(name, work) as Promise<T>) : work());
  const turn = (last.get(name) ?? Promise.resolve()).then(run, run);
  last.set(name, turn);
  const forget = (): void => {
    if (last.get(name) === turn) last.delete(name);
  };
  turn.then(forget, forget);
  return turn;
}
