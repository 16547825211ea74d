import {
  type Author,
  type ConversationRef,
  type Cue,
  type CueKind,
  type CueReport,
  contextKinds,
  groomingKinds,
  harassmentKinds,
  type KeptMessage,
  probeKinds,
  type Reading,
  type Role,
  type TalkLean,
  talkLeans,
  type Weight,
} from '../model';
import { askLimits } from './requests';

/**
 * What a content script sends is taken apart and built anew, field by field: a page may have taken the script
 * over. Every check gives a clean copy, or undefined for what cannot be used.
 */
type Fields = Record<string, unknown>;

const cueKinds = new Set<unknown>([...harassmentKinds, ...groomingKinds, ...probeKinds, ...contextKinds]);
const roles = new Set<unknown>(['self', 'other', 'unknown'] satisfies Role[]);
const states = new Set<unknown>([
  'reading',
  'nothing-here',
  'unreadable',
  'off',
  'updated',
] satisfies Reading['state'][]);
const ruleId = /^[a-z]{2,3}\.[a-z-]{1,40}\.[a-z0-9-]{1,60}$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const day = 86_400_000;
/** Far past any message: a position beyond it is made up. */
const longestMessage = 1_000_000;

export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** Cut, never in the middle of a character; halves of characters have no place in what is signed. */
export const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .toWellFormed();

export const checkId = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= askLimits.id
    ? value.toWellFormed()
    : undefined;

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** A page may show a time in a zone of its own, so a day ahead is let pass. */
const isTime = (value: unknown, now: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= now + day;

/** All of a list, or nothing of it. */
export function checkList<T>(
  value: unknown,
  most: number,
  check: (one: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const checked: T[] = [];
  for (const one of value) {
    const clean = check(one);
    if (clean === undefined) return undefined;
    checked.push(clean);
  }
  return checked;
}

function checkAuthor(value: unknown): Author | undefined {
  const given = fieldsOf(value);
  if (!given || !roles.has(given.role) || typeof given.name !== 'string') return undefined;
  const role = given.role as Role;
  return { role, name: role === 'unknown' ? '' : cut(given.name, askLimits.name) };
}

function checkCue(value: unknown): Cue | undefined {
  const given = fieldsOf(value);
  if (!given || !cueKinds.has(given.kind)) return undefined;
  const { kind, rule, weight, start, end } = given;
  if (typeof rule !== 'string' || !ruleId.test(rule) || !isWhole(weight, 0, 4)) return undefined;
  if (!isWhole(start, 0, longestMessage) || !isWhole(end, start, longestMessage)) return undefined;
  return { kind: kind as CueKind, rule, weight: weight as Weight, start, end };
}

/** Lines of a talk that are looked at as a whole: see `TalkLines`. */
const talkLength = 30;
/** More lines than any page shows while it is open. */
const mostHeard = 1e9;
/** Far past how any line leans. */
const leansAtMost = 100_000;

function checkTalk(value: unknown): CueReport['talk'] {
  const given = fieldsOf(value);
  if (!given) return undefined;
  const { heard, wrote, lines, own, theirs, people } = given;
  if (!isWhole(lines, 1, talkLength) || !isWhole(heard, lines, mostHeard) || !isWhole(wrote, 0, heard))
    return undefined;
  if (!isWhole(own, 0, lines) || !isWhole(theirs, 0, lines) || !isWhole(people, 0, lines)) return undefined;
  if (!talkLeans.every((lean) => isWhole(given[lean], -leansAtMost, leansAtMost))) return undefined;
  const leans = Object.fromEntries(talkLeans.map((lean) => [lean, given[lean]])) as Record<TalkLean, number>;
  return { heard, wrote, lines, own, theirs, people, ...leans };
}

export function checkReport(value: unknown, now: number): CueReport | undefined {
  const given = fieldsOf(value);
  const author = checkAuthor(given?.author);
  const message = checkId(given?.message);
  const cues = checkList(given?.cues, askLimits.cues, checkCue);
  if (!given || !author || !message || !cues) return undefined;
  const { at, fresh } = given;
  if (!isTime(at, now) || typeof fresh !== 'boolean') return undefined;
  const talk = given.talk === undefined ? undefined : checkTalk(given.talk);
  if (given.talk !== undefined && !talk) return undefined;
  return { message, author, at, fresh, cues, ...(talk ? { talk } : {}) };
}

export function checkConversation(value: unknown): ConversationRef | undefined {
  const given = fieldsOf(value);
  const site = checkId(given?.site);
  const id = checkId(given?.id);
  if (!given || !site || !id || typeof given.title !== 'string') return undefined;
  return { site, id, title: cut(given.title, askLimits.title) };
}

export function checkKeptMessage(value: unknown, now: number): KeptMessage | undefined {
  const given = fieldsOf(value);
  const id = checkId(given?.id);
  const author = checkAuthor(given?.author);
  if (!given || !id || !author || !isTime(given.at, now) || typeof given.text !== 'string') return undefined;
  return { id, author, at: given.at, text: cut(given.text, askLimits.keptText) };
}

export function checkReading(value: unknown, now: number): Reading | undefined {
  const given = fieldsOf(value);
  if (!given || !states.has(given.state)) return undefined;
  const { state, site, confirmedOn, messages, sinceAt } = given;
  if (typeof site !== 'string' || typeof confirmedOn !== 'string') return undefined;
  if (confirmedOn !== '' && !isoDate.test(confirmedOn)) return undefined;
  if (!isWhole(messages, 0, 1e9) || !isTime(sinceAt, now)) return undefined;
  const { restsOn, counted } = given;
  return {
    state: state as Reading['state'],
    site: cut(site, askLimits.name),
    confirmedOn,
    ...(restsOn === 'candidates' || restsOn === 'structure' ? { restsOn } : {}),
    messages,
    ...(isWhole(counted, 1, 1e9) ? { counted } : {}),
    sinceAt,
  };
}
