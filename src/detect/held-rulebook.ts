let held: string | undefined;

/** Hands over the packed rulebook; must happen before anything else of `detect/` that reads rules is loaded. */
export function holdRulebook(packed: string): void {
  held = packed;
}

/**
 * Gives it away, so that the string does not stay in memory besides what is made of it. Throws when nobody handed one
 * over: reading without rules would be false comfort.
 */
export function takeRulebook(): string {
  const taken = held;
  held = undefined;
  if (taken === undefined) throw new Error('No rulebook was handed over before the reader was loaded.');
  return taken;
}
