import { offersGuardians } from '../browser/in-force';
import type { GuardianRecord } from '../browser/kept-guardian';
import { readPolicy } from '../browser/policy';
import type { SharedWords } from '../browser/requests';
import { guardianKeyStored, guardianRecordsStored } from '../browser/storage-keys';
import type { Agreement, Incident } from '../model';
import { agreementNow } from './agreements';
import { seal } from './seal';

export const sharedOf = ({
  host,
  url,
  people,
  conversation,
  reasons,
  messages,
  rulesVersion,
}: Incident): SharedWords => ({ host, url, people, conversation, reasons, messages, rulesVersion });

const countsOf = ({ concern, kind, level, at }: Incident): GuardianRecord => ({ concern, kind, level, at });

const covers = ({ guardian, sees }: Agreement, { level }: Incident): boolean =>
  guardian && (sees === 'all-words' || (sees === 'danger-words' && level === 'danger'));

/** The words for the guardian: sealed where there is a passphrase. */
async function wordsOf(incident: Incident): Promise<GuardianRecord['words']> {
  const key = await guardianKeyStored.read();
  return key ? seal(key, incident.id, sharedOf(incident)) : 'shared';
}

const packed = (id: string, record: GuardianRecord) => guardianRecordsStored.packed(id, record);

/** What the guardian gets to know of new incidents, by what is agreed now, ready to be written. */
export async function recordsForNew(incidents: readonly Incident[]): Promise<Record<string, unknown>> {
  if (incidents.length === 0) return {};
  const agreement = await agreementNow();
  if (agreement && !agreement.guardian) return {};
  if (!offersGuardians((await readPolicy()).policy)) return {};
  const records = incidents.map(async (incident) => {
    const words = agreement && covers(agreement, incident) ? { words: await wordsOf(incident) } : {};
    return packed(incident.id, { ...countsOf(incident), ...words });
  });
  return Object.assign({}, ...(await Promise.all(records)));
}

/** The same once an incident has its lines: shared if it was when it was raised, whatever was agreed since. */
export async function recordForWords(incident: Incident): Promise<Record<string, unknown>> {
  const record = await guardianRecordsStored.read(incident.id);
  return record?.words ? packed(incident.id, { ...record, words: await wordsOf(incident) }) : {};
}

/** Of incidents from before there was an agreement: counts only. */
export const recordsOfBefore = (incidents: readonly Incident[]): Record<string, unknown> =>
  Object.assign({}, ...incidents.map((incident) => packed(incident.id, countsOf(incident))));
