/**
 * Every key the extension stores, and nothing else is stored. Prefixes end in a colon and are followed by an id.
 * A value that cannot be read is moved to `broken:<time>:<its key>` in the same area.
 * What is of a person is in the area `log`: on disk, or in the session where a school's policy says so (log-area.ts).
 */
import { newSalt } from '../evidence/digest';
import { wellFormed } from '../evidence/well-formed';
import type { Agreement, ChainLink, Incident, Settings } from '../model';
import { isPartialSettings } from './check-choices';
import {
  type GuardianRecord,
  isAgreements,
  isGuardianRecord,
  isKeptGuardianKey,
  isKeptSession,
  type KeptGuardianKey,
  type KeptSession,
} from './kept-guardian';
import { isKeptTabs, type KeptTabs } from './kept-tabs';
import {
  isChainLink,
  isIncident,
  isIncidentOfBefore,
  isIncidents,
  isKeptCard,
  isKeptChain,
  isKeptConversation,
  isKeptCount,
  isKeptDay,
  isKeptPolicy,
  isKeptReadings,
  isNewest,
  isTime,
  type KeptCard,
  type KeptChain,
  type KeptConversation,
  type KeptCount,
  type KeptDay,
  type KeptPolicy,
  type KeptReadings,
  type Newest,
} from './kept-values';
import { secretFamily } from './secret-family';
import { stored } from './stored';
import { storedFamily } from './stored-family';

/** Choices made at home; what was never chosen is missing. Kept until changed. */
export const settingsStored = stored<Partial<Settings>>('settings', {
  area: 'log',
  version: 1,
  accepts: isPartialSettings,
  fallback: {},
});

/** The last policy that was read, because Chromium says "none" for about 3 s after every start. */
export const policyStored = stored<KeptPolicy>('policy-seen', {
  area: 'local',
  version: 2,
  // Version 1 held problems as English sentences; they come again with the next reading.
  migrations: { 2: (before) => ({ ...(before as KeptPolicy), problems: [] }) },
  accepts: isKeptPolicy,
  fallback: { policy: {}, problems: [] },
});

/** `incident:<time-sortable id>`. Kept for the retention, then pruned by the daily alarm. */
export const incidentsStored = secretFamily<Incident>('incident:', {
  accepts: isIncident,
  fromPlain: (before) =>
    isIncidentOfBefore(before) ? wellFormed({ ...before, salt: newSalt() }) : undefined,
});

/** Which are the newest of them, written with them. Undefined where that has to be found out. */
export const newestStored = stored<Newest | undefined>('newest', {
  area: 'log',
  version: 1,
  accepts: isNewest,
  fallback: undefined,
});

/** `link:<sequence, eight digits>`, written with what it is about and never changed. Kept for ever. */
export const linksStored = storedFamily<ChainLink>('link:', {
  area: 'log',
  version: 1,
  accepts: isChainLink,
});

/** Where the chain of those links ends. Undefined before the first, and when it was damaged. */
export const chainStored = stored<KeptChain | undefined>('chain', {
  area: 'log',
  version: 1,
  accepts: isKeptChain,
  fallback: undefined,
});

/** What child and guardian agreed, oldest first. */
export const agreementsStored = stored<Agreement[]>('agreements', {
  area: 'log',
  version: 1,
  accepts: isAgreements,
  fallback: [],
});

/** The guardian's keys; undefined where no passphrase was set. */
export const guardianKeyStored = stored<KeptGuardianKey | undefined>('guardian-key', {
  area: 'log',
  version: 1,
  accepts: isKeptGuardianKey,
  fallback: undefined,
});

/** `guardian:<id of its incident>`, written and deleted with it: all that the guardian's log is made from. */
export const guardianRecordsStored = storedFamily<GuardianRecord>('guardian:', {
  area: 'log',
  version: 1,
  accepts: isGuardianRecord,
});

/** `guardian-session:<hash>`, never on disk, dropped when it is over. */
export const guardianSessionsStored = storedFamily<KeptSession>('guardian-session:', {
  area: 'session',
  version: 1,
  accepts: isKeptSession,
});

/** `day:<YYYY-MM-DD>`, written with the incidents it counts. Kept as long as they are. */
export const daysStored = storedFamily<KeptDay>('day:', { area: 'log', version: 1, accepts: isKeptDay });

/** `memory:<hash of host, site and id>`. At most 300; the rest as long as incidents. */
export const memoriesStored = secretFamily<KeptConversation>('memory:', {
  accepts: isKeptConversation,
  fromPlain: (before) => (isKeptConversation(before) ? before : undefined),
});

/** The same for private windows: never on disk, dropped with the last private tab. */
export const privateMemoriesStored = storedFamily<KeptConversation>('private-memory:', {
  area: 'session',
  version: 1,
  accepts: isKeptConversation,
});

/** Incidents the disk refused; tried again every minute and with every new one. */
export const unsavedStored = stored<Incident[]>('unsaved-incidents', {
  area: 'session',
  version: 1,
  accepts: isIncidents,
  fallback: [],
});

/** `reading:<tab>`, dropped with the tab. */
export const readingsStored = storedFamily<KeptReadings>('reading:', {
  area: 'session',
  version: 1,
  accepts: isKeptReadings,
});

/** `count:<tab>`, dropped with the tab. */
export const countsStored = storedFamily<KeptCount>('count:', {
  area: 'session',
  version: 1,
  accepts: isKeptCount,
});

/** Tabs that were open when the extension was updated. Gone with the browser. */
export const tabsBeforeUpdateStored = stored<KeptTabs>('tabs-before-update', {
  area: 'session',
  version: 1,
  accepts: isKeptTabs,
  fallback: { tabs: [], at: 0 },
});

/** The last card and what it spoke of, for a child who wants them seldom. Gone with the browser. */
export const lastCardStored = stored<KeptCard>('last-card', {
  area: 'session',
  version: 1,
  accepts: isKeptCard,
  fallback: { at: 0, incidents: [] },
});

/** When the summary of the week was last told, or switched on; 0 while it is off. */
export const weekToldStored = stored<number>('week-told', {
  area: 'log',
  version: 1,
  accepts: isTime,
  fallback: 0,
});

/** Since when the browser has been saying that there is no policy; 0 when it has not. */
export const policyEmptySinceStored = stored<number>('policy-empty-since', {
  area: 'session',
  version: 1,
  accepts: isTime,
  fallback: 0,
});
