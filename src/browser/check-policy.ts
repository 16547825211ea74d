import { type Language, type Level, languages, type Policy } from '../model';
import { type Check, checkCountry, checkLevel, checkRetention, hostIn, line } from './check-choices';
import type { PolicyNeed, PolicyProblem } from './policy-problem';

/** What of a value can be used, and which parts of it cannot. */
interface Taken<T> {
  value?: T | undefined;
  problems: PolicyProblem[];
}
type Take<T> = (value: unknown, key: string) => Taken<T>;

const whole =
  <T>(check: Check<T>, need: PolicyNeed): Take<T> =>
  (given, key) => {
    const value = check(given, 0);
    return { value, problems: value === undefined ? [{ key, need }] : [] };
  };

/** Usable members of a list hold although others cannot be used. */
const listOf =
  <T>(check: Check<T>, most: number, need: PolicyNeed): Take<T[]> =>
  (given, key) => {
    if (!Array.isArray(given) || given.length > most) return { problems: [{ key, need }] };
    const checked = given.map((member) => check(member, 0));
    const value = checked.filter((member) => member !== undefined);
    return {
      ...((value.length > 0 || given.length === 0) && { value: [...new Set(value)] }),
      problems: checked.flatMap((member, i) => (member === undefined ? [{ key: `${key}[${i}]`, need }] : [])),
    };
  };

/** A policy may ask for more warnings; incidents nobody tells the child of would be a watch kept in secret. */
const checkPolicyLevel: Check<Level> = (value) => (value === 'danger' ? undefined : checkLevel(value, 0));

/** The registry of Windows has numbers only: 1 and 0. */
const checkSwitch: Check<boolean> = (value) =>
  value === true || value === 1 ? true : value === false || value === 0 ? false : undefined;

const checkLanguage: Check<Language> = (value) =>
  typeof value === 'string'
    ? languages.find((language) => language === value.toLowerCase().split(/[-_]/)[0])
    : undefined;

const fieldsOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

const contactParts = ['role', 'room', 'phone', 'email', 'hours'] as const;

const takeContact: Take<NonNullable<Policy['contact']>> = (given, key) => {
  const fields = fieldsOf(given);
  const name = line(100)(fields?.name, 0);
  if (!fields || !name) return { problems: [{ key, need: 'contact' }] };
  const value: NonNullable<Policy['contact']> = { name };
  const problems: PolicyProblem[] = [];
  for (const part of contactParts) {
    if (fields[part] === undefined || fields[part] === '') continue;
    const words = line(200)(fields[part], 0);
    const fits = words !== undefined && (part !== 'email' || /^[^\s@?&]+@[^\s@?&]+$/.test(words));
    if (fits) value[part] = words;
    else problems.push({ key: `${key}.${part}`, need: part === 'email' ? 'email' : 'words' });
  }
  return { value, problems };
};

const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'https:';

/** A name and a way to reach it, or it is no help. */
const checkHelpLine: Check<NonNullable<Policy['helpLines']>[number]> = (given) => {
  const fields = fieldsOf(given);
  const part = (key: string): string | undefined => line(200)(fields?.[key], 0);
  const [name, phone, url, hours, note] = ['name', 'phone', 'url', 'hours', 'note'].map(part);
  if (!name || (!phone && !url) || (url && !isWebAddress(url))) return undefined;
  return {
    name,
    ...(phone && { phone }),
    ...(url && { url }),
    ...(hours && { hours }),
    ...(note && { note }),
  };
};

const checks: { [K in keyof Required<Policy>]: Take<NonNullable<Policy[K]>> } = {
  schoolName: whole(line(200), 'words'),
  contact: takeContact,
  country: whole(checkCountry, 'country'),
  helpLines: listOf(checkHelpLine, 10, 'helpLine'),
  languages: listOf(checkLanguage, 10, 'language'),
  emergencyWording: whole(line(300), 'wording'),
  lowestLevel: whole(checkPolicyLevel, 'level'),
  sitesOff: listOf(hostIn, 500, 'site'),
  retentionDays: whole(checkRetention, 'days'),
  sessionOnly: whole(checkSwitch, 'switch'),
  guardianFeatures: whole(checkSwitch, 'switch'),
  settingsLocked: whole(checkSwitch, 'switch'),
};

/** What of a policy can be used, and what is wrong with the rest; a bad value takes nothing else with it. */
export function checkPolicy(given: unknown): { policy: Policy; problems: PolicyProblem[] } {
  const policy: Policy = {};
  const fields = fieldsOf(given);
  if (!fields) return { policy, problems: [{ key: '', need: 'object' }] };
  const problems = Object.entries(fields).flatMap(([key, value]): PolicyProblem[] => {
    if (!Object.hasOwn(checks, key)) return [{ key: key.slice(0, 60), need: 'known' }];
    const taken = checks[key as keyof Policy](value, key);
    if (taken.value !== undefined) Object.assign(policy, { [key]: taken.value });
    return taken.problems;
  });
  return { policy, problems };
}
