/** What a value would have to be; each is a text `policyNeeds_…` in `public/_locales`. */
export const policyNeeds = [
  'known',
  'object',
  'words',
  'wording',
  'contact',
  'email',
  'country',
  'helpLine',
  'language',
  'level',
  'site',
  'days',
  'switch',
] as const;
export type PolicyNeed = (typeof policyNeeds)[number];

/** A value of a policy that was passed over: `contact.email`, `helpLines[2]`. */
export interface PolicyProblem {
  key: string;
  need: PolicyNeed;
}
