import { type Agreement, ageBands, guardianSees } from '../model';
import { fieldsOf } from './check-cues';

const consents = ['guardian-agreed', 'refused', 'awaited', 'not-needed'] as const;

/**
 * What was agreed, cleaned, or undefined when it is not an agreement. Without a guardian nothing is shared, and
 * where the consent that the law asks for was refused no words are.
 */
export function checkAgreement(given: unknown): Omit<Agreement, 'agreedAt'> | undefined {
  const fields = fieldsOf(given);
  if (!fields || typeof fields.guardian !== 'boolean') return undefined;
  const sees = guardianSees.find((known) => known === fields.sees);
  const ageBand = ageBands.find((known) => known === fields.ageBand);
  const consent = consents.find((known) => known === fields.consent);
  if (!sees || !ageBand || (fields.consent !== undefined && !consent)) return undefined;
  const isShared = fields.guardian && consent !== 'refused';
  return {
    sees: isShared ? sees : 'counts',
    ageBand,
    guardian: fields.guardian,
    ...(consent && { consent }),
  };
}

export const isAgreement = (value: unknown): value is Agreement =>
  checkAgreement(value) !== undefined && Number.isFinite(fieldsOf(value)?.agreedAt);
