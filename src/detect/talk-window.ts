/** Whose a line of a talk is, seen from the person judged: their own, what the child answers, what anybody else says. */
export const sides = ['said', 'answers', 'around'] as const;
export type Side = (typeof sides)[number];

interface Fading {
  /** How much the newest line counts. */
  newest: number;
  /** What is left of that with each line of the same side since. */
  fades: number;
  /** Lines looked at. */
  lines: number;
}

/**
 * Shorter and longer windows, slower and faster fading put talks that nobody learned from in order as well or a little
 * worse; lines without the child's answers, clearly worse (docs/decisions/0030-a-talk-is-weighed-as-a-whole.md).
 */
const fading: Record<Side, Fading> = {
  said: { newest: 1, fades: 0.8, lines: 14 },
  answers: { newest: 0.7, fades: 0.8, lines: 12 },
  around: { newest: 0.5, fades: 0.85, lines: 12 },
};

/** The most lines of any side that take part. */
export const windowLines = Math.max(...sides.map((side) => fading[side].lines));

/** How much a line counts that has `back` lines of its side after it; 0 for one that is too far back. */
export function shareOf(side: Side, back: number): number {
  const { newest, fades, lines } = fading[side];
  return back < lines ? newest * fades ** back : 0;
}

/** Where a talk stands in which nothing leans, in hundredths of log-odds: most talks are harmless. */
export const windowBegins = -200;
