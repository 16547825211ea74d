let held: string | undefined;

/** Hands over the packed rulebook; must happen before anything else of `detect/` that reads rules is loaded. */
export function holdRulebook(packed: string): void {
  held = packed;
}

/** Throws when nobody handed one over: reading without rules would be false comfort. */
export function heldRulebook(): string {
  if (held === undefined) throw new Error('No rulebook was handed over before the reader was loaded.');
  return held;
}
