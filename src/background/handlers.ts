import type { Handlers } from '../browser/answer';
import { readAgreements, setAgreement } from './agreements';
import { answerWarning } from './answer-warning';
import { callFine } from './call-fine';
import { checkLog, gatherEvidence } from './check-log';
import { readTallies } from './days';
import { deleteEverything } from './delete-everything';
import { deleteAllIncidents, deleteIncident } from './delete-incidents';
import { exportAll } from './export-all';
import { readLock, setPassphrase, unlock } from './guardian-lock';
import { listForGuardian, markForGuardian } from './guardian-log';
import { lock } from './guardian-session';
import { exportHousehold, importHousehold } from './household-file';
import { listIncidents, readIncident } from './incidents';
import { keepWords } from './keep-words';
import { setUpPage } from './page-setup';
import { readingHere, tellReading } from './readings';
import { reportReading } from './report-reading';
import { packedRulebook } from './rules-book';
import { screenCues } from './screen-cues';
import { endSession } from './session-end';
import { readSettings, setSettings } from './settings';
import { signingKey, signPack } from './sign-pack';

/** Who does what. Each loads, changes and saves: the worker may be gone before the next one comes. */
export const handlers: Handlers = {
  'page/setup': (_, asker) => setUpPage(asker),
  'rules/book': packedRulebook,
  'cues/seen': screenCues,
  'incidents/words': keepWords,
  'reading/tell': tellReading,
  'warnings/answer': answerWarning,
  'reading/here': (_, asker) => readingHere(asker),
  'reading/report': (_, asker) => reportReading(asker),
  'incidents/list': listIncidents,
  'incidents/get': readIncident,
  'incidents/fine': ({ id, fine }) => callFine(id, fine),
  'incidents/delete': deleteIncident,
  'incidents/delete-all': deleteAllIncidents,
  'settings/get': readSettings,
  'settings/set': setSettings,
  'tallies/get': readTallies,
  'agreement/read': readAgreements,
  'agreement/set': setAgreement,
  'guardian/lock-state': readLock,
  'guardian/set-passphrase': setPassphrase,
  'guardian/unlock': unlock,
  'guardian/lock': lock,
  'guardian/list': listForGuardian,
  'incidents/mark': markForGuardian,
  'chain/check': checkLog,
  'evidence/gather': gatherEvidence,
  'session/end': () => endSession().then(() => undefined),
  'evidence/key': signingKey,
  'evidence/sign': signPack,
  'export/all': exportAll,
  'household/export': exportHousehold,
  'household/import': importHousehold,
  'delete/everything': deleteEverything,
};
