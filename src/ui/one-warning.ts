import { type Level, levels, type Warning } from '../model';

const rank = (level: Level): number => levels.indexOf(level);

/**
 * Several warnings at once are said as one: the strongest, and among equals the newest. `others` counts the rest,
 * so that the card can mention them without a second card.
 */
export const oneWarning = (
  warnings: readonly Warning[],
): { warning: Warning; others: number } | undefined => {
  const [warning] = [...warnings].sort((a, b) => rank(b.level) - rank(a.level) || b.at - a.at);
  return warning && { warning, others: warnings.length - 1 };
};
