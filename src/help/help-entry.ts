/** The shapes of the help directory. The JSON files in `countries/` are checked against help.schema.json. */

/** Territories the directory knows. `EU`: a member state without a file of its own; `INTL`: anywhere else. */
export const countryCodes = [
  'CN',
  'HK',
  'TW',
  'MO',
  'ZA',
  'US',
  'GB',
  'IE',
  'CA',
  'AU',
  'NZ',
  'IN',
  'SG',
  'MY',
  'PH',
  'KE',
  'NG',
  'DE',
  'FR',
  'ES',
  'IT',
  'NL',
  'PL',
  'BR',
  'MX',
  'JP',
  'KR',
  'EU',
  'INTL',
] as const;
export type CountryCode = (typeof countryCodes)[number];

export type HelpKind =
  | 'emergency'
  | 'police'
  | 'child-helpline'
  | 'crisis-line'
  | 'child-protection'
  | 'legal-aid'
  | 'procuratorate'
  | 'regulator'
  | 'illegal-content'
  | 'image-removal'
  | 'sexual-violence-support'
  | 'advice'
  | 'school'
  | 'platform'
  | 'directory';

/** What happened, coarser than the kinds of a finding: what decides who can help. */
export type Situation =
  | 'danger-now'
  | 'meet-up'
  | 'threat'
  | 'missing-child'
  | 'self-harm'
  | 'extortion'
  | 'images'
  | 'sexual-approach'
  | 'grooming'
  | 'stalking'
  | 'doxxing'
  | 'bullying'
  | 'impersonation'
  | 'harmful-content'
  | 'scam'
  | 'abuse-at-home'
  | 'distress'
  | 'no-response'
  | 'legal';

export type Audience = 'minor' | 'guardian' | 'teacher';

/** A text in both languages of the product. */
export interface Both {
  en: string;
  zh: string;
}

export interface Channel {
  type: 'phone' | 'sms' | 'url' | 'app' | 'email';
  /** As people write it: `0800 1111`, `https://…`, `WhatsApp 9151 1767`. */
  value: string;
  /** A stored page whose address was kept shows this very value. */
  verified: boolean;
  /** What to text, for `sms`. */
  body?: string;
  label?: Both;
}

export interface Hours extends Both {
  always?: boolean;
  /** Weekdays 1 (Monday) to 7; local times `HH:MM` of the country. */
  open?: { days: number[]; from: string; to: string }[];
}

export interface HelpEntry {
  /** For ever; other files and kept reports may name it. */
  id: string;
  name: Both & { native: string };
  kind: HelpKind;
  /** Also serves as; 110 in China is the emergency number and the police. */
  also?: HelpKind[];
  /** Empty for people one walks up to, such as a teacher. */
  channels: Channel[];
  hours?: Hours;
  /** BCP 47 primary tags; the main languages of the place where no source says more. */
  languages: string[];
  cost: 'free' | 'local-call' | 'unknown';
  /** May one keep one's name to oneself? */
  anonymous: 'yes' | 'no' | 'unknown';
  audience: Audience[];
  for: Situation[];
  notes: Both;
  /** Receiver in report-forms.json whose form this service takes. */
  form?: string;
  /** Sites a platform's own line belongs to. */
  hosts?: string[];
  /** ISO date of the last comparison, and how it was made: `sources` means stored pages, nobody called. */
  checkedOn: string;
  checkedHow: 'sources' | 'opened' | 'called';
  source: string;
  /** Date of the source itself, ISO, year alone if no more is known. */
  sourceDate?: string;
  confidence: 'confirmed' | 'partly' | 'weak';
}

export interface Country {
  code: CountryCode;
  name: Both & { native: string };
  /** Language in which authorities there are written to; English stands in where we write neither of theirs. */
  reportLanguage: 'en' | 'zh';
  /** Where opening hours are counted. */
  timeZone?: string;
  /** Whose entries are added: `EU` for member states. */
  region?: CountryCode;
  /** Ids of the entries whose numbers stand in the warning; all three or none. */
  primary: { emergency?: string; childHelpline?: string; crisis?: string };
  /** Why there is no emergency entry, for people who maintain this. */
  noEmergency?: string;
  entries: HelpEntry[];
}
