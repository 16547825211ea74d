import type { Agreements, GuardianEntry, Requests } from '../../src/browser/requests';
import type { ChainReport } from '../../src/evidence/chain-report';
import type { Incident } from '../../src/model';

/** The guardian's side of the pretend background. */
export interface PretendGuardian {
  agreements: Agreements;
  passphrase: string;
  /** As if time had run out, or another page had closed it. */
  ended?: boolean;
  marks: Record<string, { talkedAt?: number; note?: string }>;
  /** Sealed to a passphrase that was forgotten. */
  gone: string[];
  chain: ChainReport;
}

export const session = 'pretend-session';

export const pretendGuardian = (): PretendGuardian => ({
  agreements: { history: [], passphrases: [] },
  passphrase: '',
  marks: {},
  gone: [],
  chain: { whole: true, links: 4, head: 'a1'.repeat(32), breaks: [], keys: [] },
});

/** Words are shared by the agreement that holds now, not by the one of the time; enough to look at pages. */
function entryOf(
  {
    id,
    concern,
    kind,
    level,
    at,
    host,
    url,
    people,
    conversation,
    reasons,
    messages,
    rulesVersion,
  }: Incident,
  guardian: PretendGuardian,
  open: boolean,
): GuardianEntry {
  const agreement = guardian.agreements.history.at(-1);
  const covered =
    agreement?.guardian === true &&
    (agreement.sees === 'all-words' || (agreement.sees === 'danger-words' && level === 'danger'));
  const words = { host, url, people, conversation, reasons, messages, rulesVersion };
  const entry = { id, concern, kind, level, at, ...guardian.marks[id] };
  if (!covered) return { ...entry, sharing: 'counts' };
  if (guardian.gone.includes(id)) return { ...entry, sharing: 'gone' };
  return open || !guardian.passphrase
    ? { ...entry, sharing: 'open', words }
    : { ...entry, sharing: 'locked' };
}

type Answers = { [K in keyof Requests]?: (ask: Requests[K]['ask']) => Requests[K]['reply'] };

export const guardianAnswers = (guardian: PretendGuardian, state: { incidents: Incident[] }): Answers => {
  const mayChange = (given: string | undefined): void => {
    if (guardian.passphrase && given !== session) throw new Error('the passphrase is needed');
  };
  return {
    'agreement/read': () => guardian.agreements,
    'agreement/set': ({ session: given, ...agreement }) => {
      mayChange(given);
      const { history, passphrases } = guardian.agreements;
      guardian.agreements = { history: [...history, { ...agreement, agreedAt: Date.now() }], passphrases };
      return guardian.agreements;
    },
    'guardian/lock-state': (asked) => ({
      hasPassphrase: guardian.passphrase !== '',
      open: asked.session === session && !guardian.ended,
    }),
    'guardian/set-passphrase': ({ passphrase, session: given, forgotten }) => {
      if (!forgotten) mayChange(given);
      if (forgotten) guardian.gone = state.incidents.map(({ id }) => id);
      const why = forgotten ? 'forgotten' : guardian.passphrase ? 'changed' : 'set';
      guardian.passphrase = passphrase;
      guardian.agreements = {
        ...guardian.agreements,
        passphrases: [...guardian.agreements.passphrases, { at: Date.now(), why }],
      };
      return { session };
    },
    'guardian/unlock': ({ passphrase }) => (passphrase === guardian.passphrase ? { session } : {}),
    'guardian/lock': () => undefined,
    'guardian/list': ({ session: given, limit = state.incidents.length, before }) => {
      const start = before ? state.incidents.findIndex(({ id }) => id === before) + 1 : 0;
      return state.incidents
        .slice(start, start + limit)
        .map((incident) => entryOf(incident, guardian, given === session));
    },
    'incidents/mark': ({ id, talked, note, session: given }) => {
      mayChange(given);
      const { talkedAt, note: written, ...rest } = guardian.marks[id] ?? {};
      const talkedNow = talked === undefined ? talkedAt : talked ? Date.now() : undefined;
      const noteNow = note === undefined ? written : note;
      guardian.marks[id] = {
        ...rest,
        ...(talkedNow !== undefined && { talkedAt: talkedNow }),
        ...(noteNow && { note: noteNow }),
      };
      return undefined;
    },
    'chain/check': () => guardian.chain,
    'export/all': () => JSON.stringify({ incidents: state.incidents }),
    'household/export': () => 'sealed household',
    'household/import': ({ passphrase, file }) => ({
      imported: file === 'sealed household' && passphrase === 'right passphrase',
    }),
    'delete/everything': () => {
      state.incidents = [];
      guardian.agreements = { history: [], passphrases: [] };
      guardian.passphrase = '';
      guardian.marks = {};
      return undefined;
    },
  };
};
