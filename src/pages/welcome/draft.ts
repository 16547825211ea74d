import { needsConsent } from '../../help/consent-age';
import type { AgeBand, Agreement, GuardianSees } from '../../model';

/** What is filled in on the way; nothing of it is kept before the last step, the country aside. */
export interface Draft {
  ageBand: AgeBand | undefined;
  guardian: boolean | undefined;
  country: string;
  consent: 'guardian-agreed' | 'refused' | undefined;
  sees: GuardianSees;
  together: boolean;
  /** '' for none; undefined while what is typed cannot be used. */
  passphrase: string | undefined;
}

/** @param guardian `false` where a school offers nothing for guardians: then it is not asked. */
export const emptyDraft = (country: string, guardian?: false): Draft => ({
  ageBand: undefined,
  guardian,
  country,
  consent: undefined,
  sees: 'counts',
  together: false,
  passphrase: '',
});

export type Step = 'does' | 'who' | 'where' | 'sees' | 'passphrase';

/** Without a guardian there is nobody to give a passphrase to; after a no there is nothing left to choose. */
export function stepsFor({ guardian, consent }: Draft): Step[] {
  if (consent === 'refused') return ['does', 'who', 'where'];
  return guardian === false
    ? ['does', 'who', 'where', 'sees']
    : ['does', 'who', 'where', 'sees', 'passphrase'];
}

export const consentOf = ({ country, ageBand, guardian, consent }: Draft): Agreement['consent'] => {
  if (!ageBand || !needsConsent(country, ageBand)) return 'not-needed';
  return guardian ? consent : 'awaited';
};

/** Whether the step has its answers. */
export function isAnswered(step: Step, draft: Draft): boolean {
  switch (step) {
    case 'does':
      return true;
    case 'who':
      return draft.ageBand !== undefined && draft.guardian !== undefined;
    case 'where':
      return consentOf(draft) !== undefined;
    case 'sees':
      return draft.together || draft.guardian === false;
    case 'passphrase':
      return draft.passphrase !== undefined;
  }
}

export const agreementOf = (draft: Draft): Omit<Agreement, 'agreedAt'> => {
  const consent = consentOf(draft);
  return {
    sees: draft.guardian && consent !== 'refused' ? draft.sees : 'counts',
    ageBand: draft.ageBand ?? 'adult-or-unsaid',
    guardian: draft.guardian ?? false,
    ...(consent && { consent }),
  };
};
