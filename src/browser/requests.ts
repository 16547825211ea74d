import type {
  ConversationRef,
  CueReport,
  Incident,
  KeptMessage,
  Kind,
  Level,
  Policy,
  Reading,
  Reason,
  Settings,
  Warning,
} from '../model';

/** Numbers to dial, as the country's help file gives them. */
export interface PrimaryNumbers {
  emergency?: string;
  childHelpline?: string;
  crisis?: string;
}

/** What a content script needs to know before it does anything. */
export interface PageSetup {
  off: boolean;
  /** Who switched the site off, when policy did; absent when it was switched off at home. */
  offBy?: string;
  lowestLevel: Level;
  country: string;
  contact?: Policy['contact'];
  schoolName?: string;
  /** No cards before this time. */
  quietUntil: number;
  /** A private window: nothing of it is kept. */
  private: boolean;
}

/** The answer to a batch of cues. The same batch may be sent twice: nothing is counted twice. */
export interface Screened {
  /** To be shown now. A batch sent again after a lost answer brings the same `incident` ids again. */
  warnings: Warning[];
  /** Small marks. */
  notices: Reason[];
  /** Incidents whose words are still missing, and the messages (with the lines around them) to send. */
  wanted: { incident: string; messages: string[] }[];
  /** Those of them of which the guardian was told that they happened, as the child is told too. */
  notified: string[];
  /** Whom to call now; empty when there is nothing to warn of. */
  numbers: PrimaryNumbers;
  /** The reasons of the rules in them, in the reader's language, by rule id: the page has no copy of its own. */
  why: Record<string, string>;
}

export interface ReadingHere {
  reading?: Reading;
  /** Empty when the tab shows no page we may read. */
  host: string;
  /** Incidents in this tab since it was opened. */
  incidents: number;
}

export interface SettingsInForce {
  /** Choices made at home, untouched by policy. */
  settings: Settings;
  /** What is fixed by a school or guardian; goes over `settings`, key by key. */
  policy: Policy;
  /** Plain English, one per policy value that was passed over. */
  problems: string[];
}

export interface DayTally {
  /** `YYYY-MM-DD` in local time. */
  day: string;
  counts: Partial<Record<Kind, number>>;
}

/** Everything one script may ask another. Sender and handler are both typed from this. */
export interface Requests {
  'page/setup': { ask: undefined; reply: PageSetup };
  /** The packed rulebook, as `holdRulebook` takes it. */
  'rules/book': { ask: undefined; reply: string };
  'cues/seen': { ask: { conversation: ConversationRef; reports: CueReport[] }; reply: Screened };
  'incidents/words': { ask: { incident: string; messages: KeptMessage[] }; reply: undefined };
  'reading/tell': { ask: Reading; reply: undefined };
  'warnings/answer': { ask: { incident: string; answer: 'fine' | 'close' | 'help' }; reply: undefined };

  'reading/here': { ask: undefined; reply: ReadingHere };
  /** How the page in front is built and read, for the makers; no word of the page is in it. */
  'reading/report': { ask: undefined; reply: string };
  /** Newest first; `before` is the id of the last incident of the page before. */
  'incidents/list': { ask: { limit?: number; before?: string }; reply: Incident[] };
  'incidents/get': { ask: string; reply: Incident | undefined };
  'incidents/fine': { ask: { id: string; fine: boolean }; reply: undefined };
  'incidents/delete': { ask: string; reply: undefined };
  'incidents/delete-all': { ask: undefined; reply: undefined };
  'settings/get': { ask: undefined; reply: SettingsInForce };
  'settings/set': { ask: Partial<Settings>; reply: Settings };
  'tallies/get': { ask: undefined; reply: { days: DayTally[] } };
}

export type RequestKind = keyof Requests;
export type Ask<K extends RequestKind> = Requests[K]['ask'];
export type Reply<K extends RequestKind> = Requests[K]['reply'];

/** What a script in somebody else's page may ask. Everything else is for our own pages. */
export const askableFromContent = [
  'page/setup',
  'rules/book',
  'cues/seen',
  'incidents/words',
  'reading/tell',
  'warnings/answer',
] as const satisfies readonly RequestKind[];
export type ContentKind = (typeof askableFromContent)[number];

/** Of those, the ones that make sense only with a page around them; our own pages are refused. */
export const needsPage = [
  'cues/seen',
  'incidents/words',
  'reading/tell',
] as const satisfies readonly ContentKind[];
export type NeedsPage = (typeof needsPage)[number];

/** Longer than this is refused (counts, ids) or cut (names, titles, words). */
export const askLimits = {
  reports: 300,
  cues: 60,
  id: 200,
  name: 120,
  title: 200,
  keptMessages: 40,
  keptText: 2000,
  keptTextInAll: 16000,
  list: 5000,
} as const;

/** Why a request brought no reply. `orphaned`: this script outlived its extension and must fall silent. */
export type AskFailure = 'orphaned' | 'unanswered' | 'refused' | 'busy' | 'failed';

/** The `ask` that pages and the content script are given; rejects with `AskFailed` only. */
export type AskFunction = <K extends RequestKind>(
  kind: K,
  ...payload: undefined extends Ask<K> ? [ask?: undefined] : [ask: Ask<K>]
) => Promise<Reply<K>>;

/** What goes over the wire. */
export interface Envelope {
  kind: string;
  ask?: unknown;
}
export type Answer = { ok: true; reply: unknown } | { ok: false; failure: AskFailure; reason: string };
