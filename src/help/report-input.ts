import type { Concern, Kind, Language } from '../model';
import type { Audience } from './help-entry';

/** One quoted message as the report needs it; an incident's messages fit after renaming. */
export interface ReportLine {
  id: string;
  /** `child`: the protected person wrote it. */
  from: 'child' | 'other' | 'unknown';
  /** As the page shows it; may be empty. */
  name: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What happened: everything that may be shared, before anybody chose what is. */
export interface ReportInput {
  concern: Concern;
  /** Signs that were seen, the main one first. */
  kinds: readonly Kind[];
  /** Name of the site for people, such as `Discord`. */
  site: string;
  /** Address of the page, or empty. */
  url: string;
  /** What the page calls the conversation; may be a name. */
  conversation: string;
  /** Names and accounts of the others. */
  people: readonly string[];
  lines: readonly ReportLine[];
  /** When it was noticed; stands in where no line is shared. */
  at: number;
}

export const factIds = [
  'dangerNow',
  'meeting',
  'money',
  'picturesAsked',
  'picturesSent',
  'picturesReceived',
  'threatened',
  'knownOffline',
] as const;
export type FactId = (typeof factIds)[number];

export const doneIds = [
  'saved',
  'blocked',
  'told-adult',
  'told-platform',
  'told-school',
  'told-police',
] as const;
export type DoneId = (typeof doneIds)[number];

/** What the person decided. Whatever is not chosen here stays out of the text. */
export interface ReportChoices {
  country: string;
  /** Id in report-forms.json. */
  receiver: string;
  /** A person in place of the receiver's own name. */
  receiverName?: string;
  /** Left out: the language of the receiver. */
  language?: Language;
  reporter: Audience;
  /** Names and accounts of the others; without it they become Person A, B, … everywhere. */
  showNames: boolean;
  /** The quoted words at all. */
  showWords: boolean;
  /** Ids of the lines that may be quoted. */
  lines: readonly string[];
  /** Words to black out wherever they stand, such as the name of a school. */
  hiddenWords?: readonly string[];
  /** Address of the page. */
  showAddress: boolean;
  /** The child's own name, where one is given or the page shows one. */
  showChildName: boolean;
  childName?: string;
  childAge?: number;
  contact?: string;
  facts?: Partial<Record<FactId, boolean>>;
  done?: readonly DoneId[];
  /** IANA name; times are told with their distance to UTC. */
  timeZone: string;
}

export interface ReportField {
  id: string;
  label: string;
  value: string;
  /** The receiver will ask, and only the person can answer. */
  missing: boolean;
}

export interface Report {
  title: string;
  /** Title and fields as one text, ready to be copied. */
  text: string;
  fields: ReportField[];
  language: Language;
}
