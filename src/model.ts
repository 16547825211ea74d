// The vocabulary of the house, on one page. Every other file uses these words and no synonyms.
// Imports nothing. Times are milliseconds since 1970 (`…At`), positions are UTF-16 offsets.

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export const harassmentKinds = [
  'insult',
  'threat',
  'self-harm-urging',
  'exclusion',
  'humiliation',
  'doxxing',
  'image-threat',
  'hate',
  'sexual-harassment',
  'stalking',
  'pile-on',
] as const;

export const groomingKinds = [
  'secrecy',
  'isolation',
  'alone-check',
  'image-request',
  'sexual-talk',
  'gift-offer',
  'move-app',
  'meet-up',
  'age-gap',
  'fake-opportunity',
  'pressure',
  'sextortion',
  'delete-request',
] as const;

/** Small talk that means something only beside other things; never the kind of a finding. */
export const probeKinds = ['age-probe', 'personal-probe', 'flattery', 'self-disclosure'] as const;

/** What a message says about how to take the other cues in it, or in the conversation around it. */
export const contextKinds = [
  'banter',
  'game-talk',
  'quoting',
  'help-seeking',
  'negation',
  'fiction',
  'news',
  'debate',
  'study',
  'medical',
  'care',
  'praise',
  'self-mockery',
  'support',
  'safety-advice',
  'safety-lesson',
  'commerce',
  'family-talk',
  'adults-know',
  'peer-plan',
  'apology',
  'stop-request',
  'refusal',
  'distress',
  'minor-age',
  'adult-age',
] as const;

export type HarassmentKind = (typeof harassmentKinds)[number];
export type GroomingKind = (typeof groomingKinds)[number];
export type ProbeKind = (typeof probeKinds)[number];
export type ContextKind = (typeof contextKinds)[number];
export type Kind = HarassmentKind | GroomingKind;
export type CueKind = Kind | ProbeKind | ContextKind;

export type Concern = 'harassment' | 'grooming';
export const concernOf = (kind: Kind): Concern =>
  (harassmentKinds as readonly string[]).includes(kind) ? 'harassment' : 'grooming';

/** `notice`: a small mark, nothing kept. `caution` and `danger` are kept, and are what "warns" means. */
export const levels = ['notice', 'caution', 'danger'] as const;
export type Level = (typeof levels)[number];

/** `self` is the protected person. `unknown`: the page does not show; never guessed, never charged to the child. */
export type Role = 'self' | 'other' | 'unknown';
export interface Author {
  role: Role;
  /** Name as the page shows it; empty for `unknown`, and for `self` where the page shows none. */
  name: string;
}

/** One thing somebody wrote, read from a page. Lives in memory only. */
export interface Message {
  /** Stable within its conversation: the site's own id, or a hash of author, text and time. */
  id: string;
  author: Author;
  text: string;
  at: number;
}

/**
 * How surely one message shows a cue: 1 means something only beside other things, 2 warns with any company,
 * 3 warns alone, 4 is danger alone.
 */
export type Weight = 0 | 1 | 2 | 3 | 4;

/** Which lines of a talk lean how far: see `Talk`. */
export const talkLeans = ['now', 'newest', 'all', 'loudest', 'together'] as const;
export type TalkLean = (typeof talkLeans)[number];

/** What one message shows. Holds no words: `start` and `end` point into the message, which stays in the tab. */
export interface Cue {
  kind: CueKind;
  /** Id of the rule that saw it, `<language>.<kind>.<short-name>`. */
  rule: string;
  weight: Weight;
  start: number;
  end: number;
}

/** The cues of one message with who wrote it and when: all that leaves the content script for ordinary work. */
export interface CueReport {
  message: string;
  author: Author;
  at: number;
  /** False for history that was on the page already: context, never announced as new. */
  fresh: boolean;
  cues: Cue[];
  /** The talk up to a sign, in numbers only: see `TalkLines`. */
  talk?: Record<'heard' | 'wrote' | 'lines' | 'own' | 'theirs' | 'people' | TalkLean, number>;
}

/** Which conversation on which site; `id` is opaque and stable across visits. */
export interface ConversationRef {
  site: string;
  id: string;
  /** What the page calls it, for people to recognise; may be empty. */
  title: string;
}

/** One step of the explanation of a finding: which message, which rule, which words of it. */
export interface Reason {
  message: string;
  rule: string;
  kind: CueKind;
  author: Author;
  at: number;
  start: number;
  end: number;
}

/** What is remembered of one conversation: cues, from whom, when; never the words. Plain JSON, bounded. */
export interface ConversationMemory {
  reports: CueReport[];
  /** Findings already raised, newest last: pattern and people, so that the same is not said twice. */
  raised: { pattern: string; kind: Kind; level: Level; people: string[]; at: number }[];
}

export interface Finding {
  pattern: string;
  concern: Concern;
  kind: Kind;
  level: Level;
  /** Whose messages met it; names of all of them for a pile-on. */
  people: string[];
  /** Oldest first; the last one is the message that tipped it. */
  reasons: Reason[];
  at: number;
}

/** A message as kept in an incident: only those around a finding, cut to a readable length. */
export interface KeptMessage {
  id: string;
  author: Author;
  at: number;
  text: string;
}

/** A finding at caution or danger, kept. */
export interface Incident extends Finding {
  id: string;
  /** Host of the page's own address, from the browser and not from the page. */
  host: string;
  /** Address of the page without query or fragment, so that a person can find the original. */
  url: string;
  conversation: ConversationRef;
  level: 'caution' | 'danger';
  /** The few lines around it, oldest first. */
  messages: KeptMessage[];
  /** Set by the child: this was fine. Kept so that it can be undone. */
  fineAt?: number;
  /** Version of the rules that judged it, so that the same verdict can be run again. */
  rulesVersion: string;
  /** 32 random hex digits in its digests: once it is deleted, the links that stay tell nobody what it was. */
  salt: string;
}

/** One step of the chain over the log. Digests are lower-case hex SHA-256 over the RFC 8785 form. */
export interface ChainLink {
  /** From 0, without a gap. */
  sequence: number;
  incident: string;
  /** `words`: the lines around it were added. `deleted`: by a person or by its age; what stays of it is this stub. */
  what: 'raised' | 'words' | 'deleted';
  at: number;
  digest: string;
  /** Digest of the link before; 64 zeros for the first. */
  previous: string;
  /** It was stored before there was a chain, and says nothing about the time before it joined. */
  joinedLater?: true;
  /** base64url, ECDSA P-256 with SHA-256 over the link without it. */
  signature: string;
}

/** A key of this installation and the first link it signed. More than one only when a key was lost. */
export type ChainKey = { from: number; publicKey: JsonWebKey };

/** What the guardian may read, chosen together and always shown to the child. */
export const guardianSees = ['counts', 'danger-words', 'all-words'] as const;
export type GuardianSees = (typeof guardianSees)[number];

export const ageBands = ['under-14', '14-15', '16-17', 'adult-or-unsaid'] as const;
export type AgeBand = (typeof ageBands)[number];

/** What child and guardian chose together on the welcome page, or later. */
export interface Agreement {
  sees: GuardianSees;
  ageBand: AgeBand;
  /** False: the child uses it alone, and nothing is shared. */
  guardian: boolean;
  /** Where the law asks for it. `awaited`: nobody was there, nothing is kept. `refused`: nothing is read either. */
  consent?: 'guardian-agreed' | 'refused' | 'awaited' | 'not-needed';
  agreedAt: number;
}

/** What the child sees. */
export interface Warning {
  incident: string;
  concern: Concern;
  kind: Kind;
  level: Level;
  people: string[];
  reasons: Reason[];
  at: number;
}

/** How the reading of a page is going, said plainly in the popup. */
export type ReadingState = 'reading' | 'nothing-here' | 'unreadable' | 'off' | 'updated';
export interface Reading {
  state: ReadingState;
  site: string;
  /** When a person last confirmed the site's selectors, ISO date or empty; `restsOn` is left out where they are known. */
  confirmedOn: string;
  restsOn?: 'candidates' | 'structure';
  messages: number;
  counted?: number;
  sinceAt: number;
}

/** What a school or guardian has fixed. Missing keys are not fixed; what follows from each is in managed-schema.json. */
export interface Policy
  extends Partial<Record<'sessionOnly' | 'guardianFeatures' | 'settingsLocked', boolean>> {
  schoolName?: string;
  contact?: { name: string; role?: string; room?: string; phone?: string; hours?: string; email?: string };
  country?: string;
  helpLines?: { name: string; phone?: string; url?: string; hours?: string; note?: string }[];
  languages?: Language[];
  emergencyWording?: string;
  lowestLevel?: Level;
  sitesOff?: string[];
  retentionDays?: number;
}

export interface Settings extends Record<'notifyGuardian' | 'weeklySummary' | 'ownWords', boolean> {
  country: string;
  lowestLevel: Level;
  sitesOff: string[];
  retentionDays: number;
  // The child's own, fixed by no policy: no cards until then; minutes between two cards; a line beside own words.
  quietUntil: number;
  cardPauseMinutes: number;
}
