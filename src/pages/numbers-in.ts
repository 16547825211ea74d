import { primaryNumbers } from '../help/find-help';
import type { Numbers } from '../ui/numbers-for';

/** The three numbers of a country as the parts take them. */
export const numbersIn = (country: string): Numbers => {
  const { emergency, childHelpline, crisis } = primaryNumbers(country);
  return {
    ...(emergency && { emergency: emergency.number }),
    ...(childHelpline && { childHelpline: childHelpline.number }),
    ...(crisis && { crisis: crisis.number }),
  };
};
