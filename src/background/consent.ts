import type { ContentAsker } from '../browser/asker';
import { agreementNow } from './agreements';

/** A guardian was asked for the consent that the law wants, and said no: nothing is read. */
export const isConsentRefused = async (): Promise<boolean> => (await agreementNow())?.consent === 'refused';

/** While that consent is awaited every window is like a private one: the child is warned, and nothing is kept. */
export async function underConsent(asker: ContentAsker): Promise<ContentAsker> {
  if (asker.private) return asker;
  return { ...asker, private: (await agreementNow())?.consent === 'awaited' };
}
