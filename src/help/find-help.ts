import type { Kind, Level } from '../model';
import { allCountries, countryOf } from './directory';
import type { Audience, Both, Country, CountryCode, HelpEntry, HelpKind, Situation } from './help-entry';
import { isOpen } from './opening-hours';
import situations from './situations.json';

export { guessCountry } from './guess-country';

export interface HelpQuery {
  /** What happened; leave out for the general list. */
  kind?: Kind | Situation;
  level?: Level;
  audience: Audience;
  /** Host of the page, to offer that platform's own line and no other. */
  host?: string;
  /** Who speaks one of these comes before others of the same kind. */
  languages?: readonly string[];
  /** Milliseconds; with it, who is open now comes before who is closed. */
  now?: number;
}

interface Candidate {
  entry: HelpEntry;
  /** 0 the country, 1 its region, 2 international. */
  scope: number;
  timeZone: string | undefined;
}

/** A finding's kind to the situation that decides who can help; a situation stays itself. */
export const situationOf = (kind: Kind | Situation): Situation =>
  ((situations.ofKind as Record<string, string>)[kind] ?? kind) as Situation;

function orderFor(situation: Situation | undefined, query: HelpQuery): HelpKind[] {
  const asked = query.audience === 'minor' ? 'minor' : 'adult';
  const orders = situations.order as Record<string, Record<'minor' | 'adult', string[]>>;
  const first = situations.firstInDanger as Record<string, string[]>;
  const order = (orders[situation ?? 'default'] ?? orders.default)?.[asked] ?? [];
  const ahead = query.level === 'danger' ? (first[situation ?? 'default'] ?? first.default ?? []) : [];
  return [...new Set([...ahead, ...order])] as HelpKind[];
}

function candidates(code: string): Candidate[] {
  const home = countryOf(code);
  const chain: Country[] = [home];
  if (home.region) chain.push(countryOf(home.region));
  if (home.code !== 'INTL') chain.push(countryOf('INTL'));
  return chain.flatMap((country, step) =>
    country.entries.map((entry) => ({
      entry,
      scope: country.code === 'INTL' ? 2 : step,
      timeZone: country.timeZone,
    })),
  );
}

/** A platform's own line: on that platform, and in the general list, where nothing was asked. */
const onThisSite = ({ hosts }: HelpEntry, { host, kind }: HelpQuery) =>
  !hosts || (host ? hosts.some((own) => sameSite(host, own)) : !kind);

const serves = (entry: HelpEntry, query: HelpQuery, situation: Situation | undefined) =>
  entry.audience.includes(query.audience) &&
  onThisSite(entry, query) &&
  (!situation || entry.for.includes(situation) || (query.level === 'danger' && entry.kind === 'emergency'));

const sameSite = (host: string, site: string) => host === site || host.endsWith(`.${site}`);

const kindsOf = (entry: HelpEntry): HelpKind[] => [entry.kind, ...(entry.also ?? [])];

/** Wider entries give way to a nearer one with the same number or address, or, without channels, of the same kind. */
function withoutStandIns(found: Candidate[]): Candidate[] {
  return found.filter(
    ({ entry, scope }) =>
      !found.some(
        (nearer) =>
          nearer.scope < scope &&
          (entry.channels.length === 0
            ? kindsOf(nearer.entry).includes(entry.kind)
            : nearer.entry.channels.some((near) => entry.channels.some((far) => far.value === near.value))),
      ),
  );
}

/**
 * Who can help, best first: by what happened and who asks, weak entries after sure ones of the same kind, then by
 * who is open. International entries are always among them, so the list is never empty.
 * @param country a CountryCode; anything else counts as `INTL`.
 */
export function findHelp(country: string, query: HelpQuery): HelpEntry[] {
  const situation = query.kind && situationOf(query.kind);
  const order = orderFor(situation, query);
  const rank = ({ entry, scope, timeZone }: Candidate): number[] => {
    const places = kindsOf(entry).map((kind) => order.indexOf(kind));
    const known = places.filter((place) => place >= 0);
    const closed = query.now !== undefined && isOpen(entry.hours, timeZone, query.now) === false;
    const foreign = query.languages?.some((language) => entry.languages.includes(language)) === false;
    return [
      Math.min(order.length, ...known),
      entry.confidence === 'weak' ? 1 : 0,
      foreign ? 1 : 0,
      closed ? 1 : 0,
      scope,
    ];
  };
  const matching = candidates(country).filter(({ entry }) => serves(entry, query, situation));
  return withoutStandIns(matching)
    .map((candidate) => ({ entry: candidate.entry, key: rank(candidate) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ entry }) => entry);
}

function compareKeys(a: number[], b: number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** For the country chooser: mainland China first, `INTL` last. */
export const countries = (): { code: CountryCode; name: Both & { native: string } }[] =>
  allCountries().map(({ code, name }) => ({ code, name }));
