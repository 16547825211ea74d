import { hide, restKey, unhide } from '../browser/at-rest';
import { inTurn } from '../browser/in-turn';
import type { GuardianRecord } from '../browser/kept-guardian';
import type { Ask, GuardianEntry, SharedWords } from '../browser/requests';
import { guardianKeyStored, guardianRecordsStored, incidentsStored } from '../browser/storage-keys';
import { firstOf } from './first-of';
import { sharedOf } from './guardian-records';
import { needSession, privateKeyOf } from './guardian-session';
import { newestIds } from './newest';
import { seal, type Unseal, unsealWith } from './seal';

const shownAtOnce = 100;
const notePlace = (id: string): string => `note:${id}`;

interface Reader {
  /** Id of the guardian's key; undefined where there is no passphrase. */
  key?: string;
  unseal?: Unseal;
  /** The child's own copies, for what is shared without a passphrase. */
  shared: Map<string, SharedWords>;
  rest: CryptoKey;
}

/** Newest first, from after `before` on: what the agreements of the time let the guardian know. */
export async function listForGuardian({
  session,
  limit = shownAtOnce,
  before,
}: Ask<'guardian/list'>): Promise<GuardianEntry[]> {
  const records = await recordsFor({ limit, ...(before && { before }) });
  const [guardian, privateKey, rest] = await Promise.all([
    guardianKeyStored.read(),
    privateKeyOf(session),
    restKey(),
  ]);
  const isOpen = !guardian || privateKey !== undefined;
  const shared = isOpen ? records.filter(([, { words }]) => words === 'shared').map(([id]) => id) : [];
  const copies = await incidentsStored.readMany(shared);
  const reader: Reader = {
    ...(guardian && { key: guardian.id }),
    ...(guardian && privateKey !== undefined && { unseal: await unsealWith({ ...guardian, privateKey }) }),
    shared: new Map(copies.map((incident) => [incident.id, sharedOf(incident)])),
    rest,
  };
  return Promise.all(records.map(([id, record]) => entryOf(id, record, reader)));
}

async function recordsFor(ask: { limit: number; before?: string }): Promise<[string, GuardianRecord][]> {
  const list = (ids: readonly string[]) =>
    firstOf(ids, ask, (some) => guardianRecordsStored.readEntries(some));
  if (ask.before !== undefined) return list(await guardianRecordsStored.ids());
  const newest = await newestIds(ask.limit);
  const first = await list(newest.ids);
  return newest.all || first.length === ask.limit ? first : list(await guardianRecordsStored.ids());
}

async function entryOf(id: string, record: GuardianRecord, reader: Reader): Promise<GuardianEntry> {
  const { concern, kind, level, at, talkedAt } = record;
  const note = await noteOf(id, record, reader);
  return {
    ...{ id, concern, kind, level, at },
    ...(talkedAt !== undefined && { talkedAt }),
    ...(note && { note }),
    ...(await sharingOf(id, record, reader)),
  };
}

async function sharingOf(
  id: string,
  { words }: GuardianRecord,
  { key, unseal, shared }: Reader,
): Promise<Pick<GuardianEntry, 'sharing' | 'words'>> {
  if (words === undefined) return { sharing: 'counts' };
  if (words !== 'shared' && words.key !== key) return { sharing: 'gone' };
  if (key !== undefined && !unseal) return { sharing: 'locked' };
  const open = words === 'shared' ? shared.get(id) : ((await unseal?.(id, words)) as SharedWords | undefined);
  return open ? { sharing: 'open', words: open } : { sharing: 'gone' };
}

async function noteOf(id: string, { note }: GuardianRecord, { key, unseal, rest }: Reader): Promise<string> {
  if (note === undefined || (key !== undefined && !unseal)) return '';
  const open = typeof note === 'string' ? unhide(rest, notePlace(id), note) : unseal?.(notePlace(id), note);
  return String((await open) ?? '');
}

/** The guardian's own marks. An incident that is gone is passed over. */
export const markForGuardian = ({ id, talked, note, session }: Ask<'incidents/mark'>): Promise<undefined> =>
  inTurn('log', async () => {
    await needSession(session);
    const record = await guardianRecordsStored.read(id);
    if (!record) return undefined;
    const { talkedAt, note: noteBefore, ...rest } = record;
    const talkedNow = talked === undefined ? talkedAt : talked ? (talkedAt ?? Date.now()) : undefined;
    const noteNow = note === undefined ? noteBefore : note === '' ? undefined : await closedNote(id, note);
    await guardianRecordsStored.write(id, {
      ...rest,
      ...(talkedNow !== undefined && { talkedAt: talkedNow }),
      ...(noteNow !== undefined && { note: noteNow }),
    });
    return undefined;
  });

async function closedNote(id: string, note: string): Promise<GuardianRecord['note']> {
  const key = await guardianKeyStored.read();
  return key ? seal(key, notePlace(id), note) : hide(await restKey(), notePlace(id), note);
}
