import { checkAgreement } from './check-agreement';
import { checkId, checkList, fieldsOf } from './check-cues';
import { checkListed, checkSession, checkText, nothing, type Read, wrap } from './read-parts';
import { type Ask, askLimits, type RequestKind, shortestPassphrase } from './requests';

type GuardianKind =
  | Extract<
      RequestKind,
      `agreement/${string}` | `guardian/${string}` | `household/${string}` | `evidence/${string}`
    >
  | 'incidents/mark'
  | 'chain/check'
  | 'export/all'
  | 'delete/everything';

const checkNew = (value: unknown): string | undefined =>
  checkText(value, shortestPassphrase, askLimits.passphrase);
const checkOld = (value: unknown): string | undefined => checkText(value, 1, askLimits.passphrase);

/** For what concerns the agreement, the guardian's lock, the chain and getting out; see `readAsk`. */
export const readGuardianAsk: { [K in GuardianKind]: (given: unknown, now: number) => Read<Ask<K>> } = {
  'agreement/read': nothing,
  'agreement/set': (given) => {
    const agreement = checkAgreement(given);
    const session = checkSession(given);
    return agreement && session && wrap({ ...agreement, ...session });
  },
  'guardian/lock-state': (given) => wrap(checkSession(given)),
  'guardian/set-passphrase': (given) => {
    const fields = fieldsOf(given);
    const passphrase = checkNew(fields?.passphrase);
    const session = checkSession(given);
    const forgotten = fields?.forgotten ?? false;
    if (!passphrase || !session || typeof forgotten !== 'boolean') return undefined;
    return wrap({ passphrase, ...session, forgotten });
  },
  'guardian/unlock': (given) => {
    const passphrase = checkOld(fieldsOf(given)?.passphrase);
    return passphrase === undefined ? undefined : wrap({ passphrase });
  },
  'guardian/lock': nothing,
  'guardian/list': (given) => {
    const listed = checkListed(given);
    const session = checkSession(given);
    return listed && session && wrap({ ...listed, ...session });
  },
  'incidents/mark': (given) => {
    const fields = fieldsOf(given);
    const id = checkId(fields?.id);
    const session = checkSession(given);
    const { talked, note } = fields ?? {};
    const checkedNote = note === undefined ? undefined : checkText(note, 0, askLimits.note);
    if (!id || !session || (talked !== undefined && typeof talked !== 'boolean')) return undefined;
    if (note !== undefined && checkedNote === undefined) return undefined;
    return wrap({
      id,
      ...session,
      ...(talked !== undefined && { talked }),
      ...(checkedNote !== undefined && { note: checkedNote }),
    });
  },
  'chain/check': nothing,
  'evidence/gather': (given) => wrap(checkList(given, askLimits.list, checkId)),
  'evidence/key': nothing,
  'evidence/sign': (given) =>
    wrap(typeof given === 'string' && /^[0-9a-f]{64}$/.test(given) ? given : undefined),
  'export/all': nothing,
  'household/export': (given) => {
    const passphrase = checkNew(fieldsOf(given)?.passphrase);
    return passphrase === undefined ? undefined : wrap({ passphrase });
  },
  'household/import': (given) => {
    const fields = fieldsOf(given);
    const passphrase = checkOld(fields?.passphrase);
    const file = checkText(fields?.file, 1, askLimits.file);
    const session = checkSession(given);
    return passphrase !== undefined && file !== undefined && session
      ? wrap({ passphrase, file, ...session })
      : undefined;
  },
  'delete/everything': nothing,
};
