import type { Concern, Language } from '../model';
import { countryOf } from './directory';
import type { Audience, Both, CountryCode } from './help-entry';
import data from './report-forms.json';

export interface ReceiverForm {
  id: string;
  name: Both;
  /** `*`: everywhere. */
  countries: (CountryCode | '*')[];
  /** `country`: the language authorities of the country are written to. */
  language: Language | 'country';
  audience: Audience[];
  /** Entry of the directory with its page and number. */
  help?: string;
  /** What the receiver can do little without; worth saying when it is about to be left out. */
  needs?: ('names' | 'address')[];
  /** In the order the receiver asks; a label of its own where the receiver has one. */
  fields: (string | { id: string; label: Both })[];
  asks: string[];
  laws?: string[];
  checkedOn: string;
  source: string;
}

export const forms = data.forms as unknown as readonly ReceiverForm[];

/** Receivers somebody in `country` can write to, those of the country before those of every country. */
export function receiversFor(country: string, audience: Audience): ReceiverForm[] {
  const { code } = countryOf(country);
  const usable = forms.filter((form) => form.audience.includes(audience));
  return [
    ...usable.filter((form) => form.countries.includes(code)),
    ...usable.filter((form) => form.countries.includes('*')),
  ];
}

export const formOf = (id: string): ReceiverForm | undefined => forms.find((form) => form.id === id);

/** The language a receiver reads, as far as we write it. */
export const languageOf = (form: ReceiverForm, country: string): Language =>
  form.language === 'country' ? countryOf(country).reportLanguage : form.language;

export interface Law extends Both {
  country: CountryCode;
  /** Left out: for both. */
  concern?: Concern;
}
