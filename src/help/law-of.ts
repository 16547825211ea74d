import type { Kind, Language } from '../model';
import { situationOf } from './find-help';
import type { Both, CountryCode, Situation } from './help-entry';
import au from './laws/au.json';
import cn from './laws/cn.json';
import gb from './laws/gb.json';
import hk from './laws/hk.json';
import nz from './laws/nz.json';
import us from './laws/us.json';
import za from './laws/za.json';

/** Where it stands written; `at` is an article or section, empty for the law as a whole. */
export interface Reference {
  law: string;
  at: string;
}

/** What somebody else may be breaking. */
export interface Wrong {
  id: string;
  situations: Situation[];
  what: Both;
  plain: Both;
  by: Reference[];
}

/** What child and guardian may demand, and from whom. */
export interface Right {
  id: string;
  from: Both;
  may: Both;
  by: Reference[];
  /** Entry of the directory. */
  help?: string;
}

/** The law of one country in plain words. Checked against law.schema.json. */
export interface CountryLaw {
  country: CountryCode;
  about: Both;
  laws: Record<string, { name: Both; date: string; since: 'in-force' | 'amended' | 'passed'; part: Both }>;
  wrongs: Wrong[];
  rights: Right[];
  /** What to keep, and how, so that it counts. */
  keep: { what: Both; by: Reference[] }[];
  /** Where a prosecutor may stand beside a child who sues. */
  support?: { title: Both; about: Both; lines: Both[]; by: Reference[]; help: string; form: string };
  checkedOn: string;
  checkedHow: 'sources' | 'opened';
  source: string;
  sourceDate: string;
}

/** Mainland China first; a country is here once its law was found in sources with an address. */
export const countryLaws = [cn, hk, za, us, gb, au, nz] as unknown as readonly CountryLaw[];

export const lawOf = (country: string): CountryLaw | undefined =>
  countryLaws.find((law) => law.country === country);

/** What fits what happened first; the rest follows, because a child may be looking for something else. */
export function wrongsFor({ wrongs }: CountryLaw, what: Kind | Situation | undefined): Wrong[] {
  const situation = what && situationOf(what);
  const fits = (wrong: Wrong) => situation !== undefined && wrong.situations.includes(situation);
  return [...wrongs.filter(fits), ...wrongs.filter((wrong) => !fits(wrong))];
}

/** The law by name with article and date, for one reference after the other. */
export function citation(
  { laws }: CountryLaw,
  { law: id, at }: Reference,
  language: Language,
): { name: string; at: string; date: string; since: string } | undefined {
  const law = laws[id];
  return (
    law && {
      name: law.name[language],
      at: at && law.part[language].replace('$', at),
      date: law.date,
      since: law.since,
    }
  );
}
