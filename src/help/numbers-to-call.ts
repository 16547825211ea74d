import { type Caller, type PrimaryNumbers, primaryNumbers } from './primary-numbers';

/** The three numbers of a country as texts, for cards and pages; what is not known is left out. */
export function numbersToCall(country: string, caller: Caller): { [K in keyof PrimaryNumbers]?: string } {
  const { emergency, childHelpline, crisis } = primaryNumbers(country, caller);
  return {
    ...(emergency && { emergency: emergency.number }),
    ...(childHelpline && { childHelpline: childHelpline.number }),
    ...(crisis && { crisis: crisis.number }),
  };
}
