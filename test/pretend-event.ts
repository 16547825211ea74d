/** A listener as extension events have them; what it returns matters only for messages. */
export type Delivery<A extends unknown[]> = (...args: A) => unknown;

/** One `browser.*.on…` event. */
export class PretendEvent<A extends unknown[]> {
  #listeners = new Set<Delivery<A>>();

  addListener(listener: Delivery<A>) {
    this.#listeners.add(listener);
  }
  removeListener(listener: Delivery<A>) {
    this.#listeners.delete(listener);
  }
  hasListener(listener: Delivery<A>) {
    return this.#listeners.has(listener);
  }
  hasListeners() {
    return this.#listeners.size > 0;
  }
  all() {
    return [...this.#listeners];
  }
  clear() {
    this.#listeners.clear();
  }
  /** Calls every listener and waits for those that return a promise, so that tests need no sleeping. */
  async emit(...args: A) {
    await Promise.all(this.all().map((listener) => listener(...args)));
  }

  /**
   * Delivers a message: the first listener that returns a promise answers, and the answer goes through JSON.
   * Rejects when nobody listens, and resolves to undefined when nobody wants the message, as browsers do.
   */
  static async ask<A extends unknown[]>(listeners: Delivery<A>[], ...args: A): Promise<unknown> {
    if (listeners.length === 0) {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    const answers = listeners
      .map((listener) => listener(...args))
      .filter((answer) => answer instanceof Promise);
    const answer: unknown = await answers[0];
    return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
  }
}
