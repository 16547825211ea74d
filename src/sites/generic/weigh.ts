import type { Description } from './describe-chat';
import { speaksAgainst } from './speaks-against';
import { speaksFor } from './speaks-for';

/** What speaks for and against a group being a conversation, with the reasons for whoever asks why. */
export type Evidence = [points: number, reason: string][];

/** From this sum on it is read. */
export const enough = 6;

/** `grown`: how often the group gained a member by itself while we watched. */
export const weigh = (description: Description, grown: number): Evidence => {
  const found: Evidence = grown > 0 ? [[Math.min(2, grown), 'grew']] : [];
  for (const [reason, pointsOf] of speaksFor) {
    const points = pointsOf(description);
    if (points > 0) found.push([points, reason]);
  }
  for (const [reason, points, holds] of speaksAgainst) if (holds(description)) found.push([-points, reason]);
  return found;
};

export const sum = (evidence: Evidence): number => evidence.reduce((total, [points]) => total + points, 0);
