import type { ChainReport } from '../evidence/chain-report';
import type {
  Agreement,
  ChainLink,
  Concern,
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
import type { PolicyProblem } from './policy-problem';

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
  /** What a school adds to its warnings. */
  school: Pick<Policy, 'schoolName' | 'contact' | 'emergencyWording'>;
  /** What is kept ends with the session. */
  sessionOnly: boolean;
  /** No cards before this time. */
  quietUntil: number;
  /** Whether the child wants a line beside what it is about to send. */
  ownWords: boolean;
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
  /** Values of the policy that were passed over. */
  problems: PolicyProblem[];
  /** What is kept ends with this session; holds until it ends, also when the policy is withdrawn before. */
  sessionOnly: boolean;
}

export interface DayTally {
  /** `YYYY-MM-DD` in local time. */
  day: string;
  counts: Partial<Record<Kind, number>>;
}

/** What of an incident is shared with the guardian where the agreement covers its words. */
export type SharedWords = Pick<
  Incident,
  'host' | 'url' | 'people' | 'conversation' | 'reasons' | 'messages' | 'rulesVersion'
>;

/** One incident as the guardian's log knows it. Never what the child did about it. */
export interface GuardianEntry {
  id: string;
  concern: Concern;
  kind: Kind;
  level: 'caution' | 'danger';
  at: number;
  /**
   * `counts`: the agreement did not cover words when it was written. `locked`: sealed, and waits for the passphrase.
   * `open`: `words` are here. `gone`: sealed to a passphrase that was forgotten.
   */
  sharing: 'counts' | 'locked' | 'open' | 'gone';
  words?: SharedWords;
  /** The guardian's own marks. */
  talkedAt?: number;
  note?: string;
}

/** Who saw what since when, for child and guardian alike. */
export interface Agreements {
  /** Oldest first; the last one holds. Empty until something was agreed. */
  history: Agreement[];
  /** When a passphrase was set, changed, or set anew because it was forgotten. Oldest first. */
  passphrases: { at: number; why: 'set' | 'changed' | 'forgotten' }[];
}

export interface GuardianLock {
  /** Without a passphrase everybody at this computer reads what the guardian may read. */
  hasPassphrase: boolean;
  /** Whether the session that was given is open. */
  open: boolean;
}

/** What a page holds while the guardian's log is open in it; worth nothing once the browser or the session ended. */
export type GuardianSession = string;

/** All that an evidence pack is made from. */
export interface GatheredEvidence {
  /** With words, in the order asked for; those that are gone are left out. */
  incidents: Incident[];
  /** The whole chain, oldest first: one that is cut cannot be checked. */
  links: ChainLink[];
  report: ChainReport;
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
  /** Forgets everything of whoever sits here, where policy says that it ends with the session. */
  'session/end': { ask: undefined; reply: undefined };

  'agreement/read': { ask: undefined; reply: Agreements };
  /** `session` is needed once there is a passphrase: it is changed together. */
  'agreement/set': {
    ask: Omit<Agreement, 'agreedAt'> & { session?: GuardianSession };
    reply: Agreements;
  };
  'guardian/lock-state': { ask: { session?: GuardianSession }; reply: GuardianLock };
  /**
   * The first one, another one (with `session`), or a new one because the old was `forgotten`: what was sealed to the
   * old one is then gone for ever, and the page has said so before.
   */
  'guardian/set-passphrase': {
    ask: { passphrase: string; session?: GuardianSession; forgotten?: boolean };
    reply: { session: GuardianSession };
  };
  /** No session in the reply: that is not the passphrase. Takes about half a second either way. */
  'guardian/unlock': { ask: { passphrase: string }; reply: { session?: GuardianSession } };
  /** Ends every session, on whatever page. */
  'guardian/lock': { ask: undefined; reply: undefined };
  /** Newest first. With a session the words of those listed are opened too, which takes longer. */
  'guardian/list': {
    ask: { session?: GuardianSession; limit?: number; before?: string };
    reply: GuardianEntry[];
  };
  /** The guardian's own marks; an empty note takes it away. `session` is needed once there is a passphrase. */
  'incidents/mark': {
    ask: { id: string; talked?: boolean; note?: string; session?: GuardianSession };
    reply: undefined;
  };
  'chain/check': { ask: undefined; reply: ChainReport };
  'evidence/gather': { ask: string[]; reply: GatheredEvidence };
  /** The key that signs now: what whoever was given a pack compares with. */
  'evidence/key': { ask: undefined; reply: { publicKey: JsonWebKey } };
  /** Signs the SHA-256 of a pack's manifest, in hex, as that and nothing else. Written down nowhere. */
  'evidence/sign': { ask: string; reply: string };
  /** All that is kept, as plain JSON text. The guardian's sealed copies are in it as they are: sealed. */
  'export/all': { ask: undefined; reply: string };
  /** Settings, agreement and the guardian's wrapped key, sealed with a passphrase, as the text of a file. */
  'household/export': { ask: { passphrase: string }; reply: string };
  /** False: not the passphrase, or not such a file; nothing is changed then. `session` as for the agreement. */
  'household/import': {
    ask: { passphrase: string; file: string; session?: GuardianSession };
    reply: { imported: boolean };
  };
  /** The log, its chain, all settings and keys; what stays is an extension as it was installed. */
  'delete/everything': { ask: undefined; reply: undefined };
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
  passphrase: 1000,
  session: 200,
  note: 2000,
  file: 1_000_000,
} as const;

/** Shorter ones are refused: whoever has the profile's files may try as many as they like. */
export const shortestPassphrase = 8;

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
