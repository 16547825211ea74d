let held: string | Uint8Array | undefined;

/** Hands over the rulebook, packed or unpacked already; must happen before anything else of `detect/` that reads rules is loaded. */
export function holdRulebook(book: string | Uint8Array): void {
  held = book;
}

/**
 * Gives it away, so that it does not stay in memory besides what is made of it. Throws when nobody handed one
 * over: reading without rules would be false comfort.
 */
export function takeRulebook(): string | Uint8Array {
  const taken = held;
  held = undefined;
  if (taken === undefined) throw new Error('No rulebook was handed over before the reader was loaded.');
  return taken;
}
