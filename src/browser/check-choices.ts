import { type Level, levels, type Settings } from '../model';

const day = 86_400_000;

/** Longest between two cards: a warning of yesterday helps nobody today. */
export const longestCardPause = 24 * 60;

/** Longest quiet at home: long enough for an exam day, too short to be forgotten for ever. */
export const longestQuietMs = day;

/** `undefined` from any check means: not acceptable. */
export type Check<T> = (value: unknown, now: number) => T | undefined;

export const line =
  (most: number): Check<string> =>
  (value) => {
    const trimmed = typeof value === 'string' ? value.trim() : '';
    return trimmed.length > 0 && trimmed.length <= most ? trimmed : undefined;
  };

export const checkLevel: Check<Level> = (value) => levels.find((level) => level === value);

/** Two letters of ISO 3166, or INTL. */
export const checkCountry: Check<string> = (value) =>
  typeof value === 'string' && /^([a-z]{2}|intl)$/i.test(value) ? value.toUpperCase() : undefined;

export const checkRetention: Check<number> = (value) =>
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
  weeklySummary: (value) => (typeof value === 'boolean' ? value : undefined),
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
