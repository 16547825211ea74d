import { type Level, levels, type Policy, type Settings } from '../model';

const day = 86_400_000;

/** Longest between two cards: a warning of yesterday helps nobody today. */
export const longestCardPause = 24 * 60;

/** Longest quiet at home: long enough for an exam day, too short to be forgotten for ever. */
export const longestQuietMs = day;

/** `undefined` from any check means: not acceptable. */
type Check<T> = (value: unknown, now: number) => T | undefined;

const line =
  (most: number): Check<string> =>
  (value) => {
    const trimmed = typeof value === 'string' ? value.trim() : '';
    return trimmed.length > 0 && trimmed.length <= most ? trimmed : undefined;
  };

const checkLevel: Check<Level> = (value) => levels.find((level) => level === value);

/** A policy may ask for more warnings; incidents nobody tells the child of would be a watch kept in secret. */
const checkPolicyLevel: Check<Level> = (value) => (value === 'danger' ? undefined : checkLevel(value, 0));

/** Two letters of ISO 3166, or INTL. */
const checkCountry: Check<string> = (value) =>
  typeof value === 'string' && /^([a-z]{2}|intl)$/i.test(value) ? value.toUpperCase() : undefined;

const checkRetention: Check<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 3650 ? value : undefined;

/** A host as the browser writes it (punycode, lower case); whole addresses are cut to their host. */
export function hostIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 300 || !/^\S+$/.test(value)) return undefined;
  try {
    const url = new URL(/^https?:\/\//i.test(value) ? value : `https://${value}`);
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url.hostname : undefined;
  } catch {
    return undefined;
  }
}

const checkSites: Check<string[]> = (value) => {
  if (!Array.isArray(value) || value.length > 500) return undefined;
  const hosts = value.map(hostIn);
  return hosts.every((host) => host !== undefined) ? [...new Set(hosts as string[])] : undefined;
};

const checkContact: Check<NonNullable<Policy['contact']>> = (value, now) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = value as Record<string, unknown>;
  const name = line(100)(given.name, now);
  if (!name) return undefined;
  const contact: NonNullable<Policy['contact']> = { name };
  for (const key of ['role', 'phone', 'hours', 'email'] as const) {
    if (given[key] === undefined || given[key] === '') continue;
    const text = line(200)(given[key], now);
    if (text === undefined || (key === 'email' && !/^\S+@\S+$/.test(text))) return undefined;
    contact[key] = text;
  }
  return contact;
};

const policyChecks: { [K in keyof Required<Policy>]: [Check<NonNullable<Policy[K]>>, string] } = {
  schoolName: [line(200), 'must be a text of 1 to 200 characters'],
  contact: [checkContact, 'needs a name, and may have role, phone, hours and email as texts'],
  country: [checkCountry, 'must be two letters such as CN, or INTL'],
  lowestLevel: [checkPolicyLevel, 'must be notice or caution'],
  sitesOff: [checkSites, 'must be a list of up to 500 host names'],
  retentionDays: [checkRetention, 'must be a whole number from 1 to 3650'],
};

/** What of a policy can be used, and one plain sentence for each value that cannot; the rest holds. */
export function checkPolicy(given: unknown): { policy: Policy; problems: string[] } {
  const policy: Policy = {};
  const problems: string[] = [];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { policy, problems: ['The policy must be an object.'] };
  }
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(policyChecks, key)) {
      problems.push(`${key.slice(0, 60)} is not a setting of this extension.`);
      continue;
    }
    const [check, demand] = policyChecks[key as keyof Policy];
    const checked = check(value, 0);
    if (checked === undefined) problems.push(`${key} ${demand}.`);
    else Object.assign(policy, { [key]: checked });
  }
  return { policy, problems };
}

const settingsChecks: { [K in keyof Settings]: Check<Settings[K]> } = {
  country: checkCountry,
  lowestLevel: checkLevel,
  sitesOff: checkSites,
  retentionDays: checkRetention,
  cardPauseMinutes: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= longestCardPause
      ? value
      : undefined,
  ownWords: (value) => (typeof value === 'boolean' ? value : undefined),
  notifyGuardian: (value) => (typeof value === 'boolean' ? value : undefined),
  quietUntil: (value, now) =>
    typeof value === 'number' && value >= 0 && value <= now + longestQuietMs ? value : undefined,
};

/** The choices, cleaned, or undefined when one of them is unknown or cannot be used: nothing is changed then. */
export function checkSettings(given: unknown, now: number): Partial<Settings> | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const choices: Partial<Settings> = {};
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(settingsChecks, key)) return undefined;
    const checked = settingsChecks[key as keyof Settings](value, now);
    if (checked === undefined) return undefined;
    Object.assign(choices, { [key]: checked });
  }
  return choices;
}

/** For values read back: a quiet that was allowed when it was chosen stays readable when the clock is set back. */
export const isPartialSettings = (value: unknown): value is Partial<Settings> =>
  checkSettings(value, Number.MAX_SAFE_INTEGER) !== undefined;
