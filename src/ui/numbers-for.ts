import type { Kind, Level } from '../model';

/** Numbers to dial at the place at hand; what is missing is unknown there and never replaced by another country's. */
export interface Numbers {
  emergency?: string;
  childHelpline?: string;
  crisis?: string;
}

export interface NumberToCall {
  number: string;
  /** Key of a text that takes the number as its first part. */
  textKey: 'callCrisis' | 'callChild' | 'callEmergency' | 'callEmergencyNow';
}

const bodilyDanger: readonly Kind[] = ['threat', 'meet-up', 'stalking'];

/**
 * Whom to call, the first one to be shown large; two at most, because a worried reader does not choose among four.
 * Somebody who is urged to hurt themselves is shown a person to talk to before the police.
 */
export const numbersFor = (kind: Kind, level: Level, numbers: Numbers): NumberToCall[] => {
  const talk: NumberToCall | undefined =
    kind === 'self-harm-urging' && numbers.crisis
      ? { number: numbers.crisis, textKey: 'callCrisis' }
      : numbers.childHelpline
        ? { number: numbers.childHelpline, textKey: 'callChild' }
        : numbers.crisis
          ? { number: numbers.crisis, textKey: 'callCrisis' }
          : undefined;
  const emergency = (textKey: 'callEmergency' | 'callEmergencyNow'): NumberToCall | undefined =>
    numbers.emergency ? { number: numbers.emergency, textKey } : undefined;

  const order =
    level !== 'danger'
      ? kind === 'self-harm-urging' || kind === 'sextortion'
        ? [talk]
        : []
      : bodilyDanger.includes(kind)
        ? [emergency('callEmergency'), talk]
        : [talk, emergency('callEmergencyNow')];
  return order.filter((each) => each !== undefined);
};
