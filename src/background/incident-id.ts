import type { CueReport, Finding } from '../model';
import { hashOf } from './conversation-key';

const day = 86_400_000;

/** 9 digits of base 36 hold every time until the year 5188, and sort as text. */
const sortable = (at: number): string => Math.floor(at).toString(36).padStart(9, '0');

/** The first part of the ids of incidents at this time; ids of earlier ones sort before it. */
export const idAt = (at: number): string => sortable(Math.max(0, at));

/** When the incident with this id was raised. */
export const timeOf = (id: string): number => Number.parseInt(id.slice(0, 9), 36) || 0;

/**
 * The same finding has the same id whenever and however often it is made: conversation, pattern and the message
 * that tipped it. A page that shows impossible times must not decide when its incidents are pruned.
 */
export async function incidentId(
  conversation: string,
  finding: Finding,
  tip: CueReport,
  now: number,
): Promise<string> {
  const at = Math.abs(now - tip.at) > day ? Math.floor(now / day) * day : tip.at;
  return `${sortable(at)}-${await hashOf([conversation, finding.concern, finding.pattern, tip.message], 20)}`;
}

/** For findings of which nothing is kept: in private windows, and past what one day has room for. */
export const passingId = (conversation: string, id: string): string =>
  `passing-${conversation}-${id.slice(-20)}`;

/** The conversation a passing id belongs to; undefined for the id of a kept incident. */
export const conversationOfPassing = (id: string): string | undefined =>
  /^passing-([0-9a-f]{32})-[0-9a-f]{20}$/.exec(id)?.[1];
