import type { Agreement, Concern, Kind } from '../model';
import { isAgreement } from './check-agreement';
import { isPassphraseBox, type PassphraseBox } from './passphrase-box';

/** Closed to a guardian's public key (HPKE). */
export interface Sealed {
  /** Id of the key pair: which passphrase it waits for. */
  key: string;
  enc: string;
  text: string;
}

/** What is kept of an incident for the guardian. Nothing the child did about it has a place here. */
export interface GuardianRecord {
  concern: Concern;
  kind: Kind;
  level: 'caution' | 'danger';
  at: number;
  /** The agreement covered its words: sealed, or open to all while there is no passphrase. */
  words?: Sealed | 'shared';
  talkedAt?: number;
  /** The guardian's own note: sealed, or hidden as everything is while there is no passphrase. */
  note?: Sealed | string;
}

/** The guardian's key pair; the private half opens with the passphrase. */
export interface KeptGuardianKey {
  id: string;
  publicKey: string;
  box: PassphraseBox;
  passphrases: { at: number; why: 'set' | 'changed' | 'forgotten' }[];
}

/** The private half for as long as a page has it open, hidden under what only that page holds. */
export interface KeptSession {
  hidden: string;
  key: string;
  until: number;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';

export const isSealed = (value: unknown): value is Sealed =>
  isFields(value) && [value.key, value.enc, value.text].every(isString);

export const isGuardianRecord = (value: unknown): value is GuardianRecord =>
  isFields(value) &&
  [value.concern, value.kind, value.level].every(isString) &&
  Number.isFinite(value.at) &&
  (value.words === undefined || value.words === 'shared' || isSealed(value.words)) &&
  (value.note === undefined || isString(value.note) || isSealed(value.note));

export const isKeptGuardianKey = (value: unknown): value is KeptGuardianKey =>
  isFields(value) &&
  [value.id, value.publicKey].every(isString) &&
  isPassphraseBox(value.box) &&
  Array.isArray(value.passphrases) &&
  value.passphrases.every((change) => isFields(change) && Number.isFinite(change.at) && isString(change.why));

export const isKeptSession = (value: unknown): value is KeptSession =>
  isFields(value) && [value.hidden, value.key].every(isString) && Number.isFinite(value.until);

export const isAgreements = (value: unknown): value is Agreement[] =>
  Array.isArray(value) && value.every(isAgreement);
