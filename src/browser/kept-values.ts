import type {
  ChainKey,
  ChainLink,
  ConversationMemory,
  Incident,
  Kind,
  Level,
  Policy,
  Reading,
  Warning,
} from '../model';
import type { PolicyProblem } from './policy-problem';

/** One conversation as it is kept. Cues and names, never words. */
export interface KeptConversation {
  host: string;
  touchedAt: number;
  /** Something at danger was raised here, ever: it gives way last. */
  danger: boolean;
  memory: ConversationMemory;
  /** Warnings given lately, newest last, so that a lost answer can be given again. */
  told: { warning: Warning; pattern: string; message: string; tab: number; toldAt: number }[];
  /** What the child called fine; the same from the same people, up to that level, stays quiet here. */
  fine: { incident: string; pattern: string; kind: Kind; level: Level; people: string[] }[];
}

/** One local day: how often each kind, and how much each host has taken of the day's room. */
export interface KeptDay {
  counts: Partial<Record<Kind, number>>;
  hosts: Record<string, number>;
  /** Bytes of the lines kept around its incidents; absent in days from before they were counted. */
  words?: number;
}

export interface KeptPolicy {
  policy: Policy;
  problems: PolicyProblem[];
}

/** What a tab's frames say about their reading; `0` is the page itself. */
export interface KeptReadings {
  frames: Record<string, { host: string; reading: Reading }>;
}

/** Incidents raised in a tab, and how many of them the child had seen when the popup was last open. */
export interface KeptCount {
  incidents: string[];
  looked: number;
}

/** When the last card came, and which incidents it spoke of. */
export interface KeptCard {
  at: number;
  incidents: string[];
}

/** Where the chain over the log ends, and who signed it. */
export interface KeptChain {
  length: number;
  head: string;
  keys: ChainKey[];
  /** Whether what was stored before there was a chain has joined it. */
  joined: boolean;
}

/** The ids of the newest incidents, newest first. */
export interface Newest {
  ids: string[];
  /** Whether there are no others. */
  all: boolean;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

// Who wrote these values was us: enough is checked that no reader can trip over a damaged one.

export const isKeptConversation = (value: unknown): value is KeptConversation =>
  isFields(value) &&
  isString(value.host) &&
  Number.isFinite(value.touchedAt) &&
  isList(value.told) &&
  value.told.every((told) => isFields(told) && isFields(told.warning) && isList(told.warning.people)) &&
  isList(value.fine) &&
  value.fine.every((fine) => isFields(fine) && isList(fine.people)) &&
  isFields(value.memory) &&
  isList(value.memory.reports) &&
  value.memory.reports.every(
    (report) => isFields(report) && isFields(report.author) && isList(report.cues),
  ) &&
  isList(value.memory.raised);

export const isIncident = (value: unknown): value is Incident =>
  isFields(value) && isString(value.salt) && isIncidentOfBefore(value);

/** As it was kept before there was a chain. */
export const isIncidentOfBefore = (value: unknown): value is Omit<Incident, 'salt'> =>
  isFields(value) &&
  [value.id, value.host, value.url, value.pattern, value.kind, value.concern, value.rulesVersion].every(
    isString,
  ) &&
  (value.level === 'caution' || value.level === 'danger') &&
  Number.isFinite(value.at) &&
  isFields(value.conversation) &&
  isString(value.conversation.id) &&
  isList(value.people) &&
  isList(value.reasons) &&
  value.reasons.every((reason) => isFields(reason) && isFields(reason.author)) &&
  isList(value.messages) &&
  value.messages.every((message) => isFields(message) && isFields(message.author) && isString(message.text));

export const isKeptDay = (value: unknown): value is KeptDay =>
  isFields(value) &&
  isFields(value.counts) &&
  isFields(value.hosts) &&
  (value.words === undefined || Number.isFinite(value.words)) &&
  [...Object.values(value.counts), ...Object.values(value.hosts)].every(Number.isFinite);

export const isNewest = (value: unknown): value is Newest =>
  isFields(value) && typeof value.all === 'boolean' && isList(value.ids) && value.ids.every(isString);

export const isKeptPolicy = (value: unknown): value is KeptPolicy =>
  isFields(value) && isFields(value.policy) && isList(value.problems) && value.problems.every(isFields);

export const isKeptReadings = (value: unknown): value is KeptReadings =>
  isFields(value) && isFields(value.frames) && Object.values(value.frames).every(isFields);

export const isKeptCount = (value: unknown): value is KeptCount =>
  isFields(value) && isList(value.incidents) && Number.isFinite(value.looked);

export const isKeptCard = (value: unknown): value is KeptCard =>
  isFields(value) && Number.isFinite(value.at) && isList(value.incidents);

export const isIncidents = (value: unknown): value is Incident[] => isList(value) && value.every(isIncident);

export const isTime = (value: unknown): value is number => Number.isFinite(value);

export const isChainLink = (value: unknown): value is ChainLink =>
  isFields(value) &&
  Number.isInteger(value.sequence) &&
  [value.incident, value.what, value.digest, value.previous, value.signature].every(isString) &&
  Number.isFinite(value.at);

export const isKeptChain = (value: unknown): value is KeptChain =>
  isFields(value) &&
  Number.isInteger(value.length) &&
  isString(value.head) &&
  typeof value.joined === 'boolean' &&
  isList(value.keys) &&
  value.keys.every((key) => isFields(key) && Number.isInteger(key.from) && isFields(key.publicKey));
