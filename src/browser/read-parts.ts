import { checkId, fieldsOf } from './check-cues';
import { type Ask, askLimits } from './requests';

/** A clean copy of what was asked, or undefined when it is not what it should be. */
export type Read<T> = { ask: T } | undefined;

export const wrap = <T>(ask: T | undefined): Read<T> => (ask === undefined ? undefined : { ask });

export const nothing = (): Read<undefined> => ({ ask: undefined });

/** Which part of a list is wanted. */
export function checkListed(given: unknown): Ask<'incidents/list'> | undefined {
  const fields = fieldsOf(given);
  if (!fields) return undefined;
  const { limit, before } = fields;
  const most = askLimits.list;
  if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) >= 0 && Number(limit) <= most))
    return undefined;
  if (before !== undefined && !checkId(before)) return undefined;
  return {
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(before !== undefined && { before: String(before) }),
  };
}

/** Spread over an ask: the session where one was given, undefined where what was given cannot be one. */
export function checkSession(given: unknown): { session?: string } | undefined {
  const session = fieldsOf(given)?.session;
  if (session === undefined) return {};
  return typeof session === 'string' && session.length > 0 && session.length <= askLimits.session
    ? { session }
    : undefined;
}

export const checkText = (value: unknown, least: number, most: number): string | undefined =>
  typeof value === 'string' && value.length >= least && value.length <= most
    ? value.toWellFormed()
    : undefined;
