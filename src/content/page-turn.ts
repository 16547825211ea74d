/** Lets the page do what waits; a timer would add 4 ms to each. */
export function pageTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * As long as work may keep the page waiting, in ms: half a frame. Asking for the next turn costs 0.1 ms, so shorter slices
 * cost the page more and not less.
 */
export const slice = 8;

/** Does work that stops after each piece, and lets the page have its turn whenever it has waited long enough. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  let end = performance.now() + slice;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pageTurn();
    end = performance.now() + slice;
  }
}
