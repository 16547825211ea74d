import type { Asker } from '../browser/asker';
import { openPage } from '../browser/open-page';
import type { Ask } from '../browser/requests';
import { callFine } from './call-fine';
import { conversationOfPassing } from './incident-id';

/** What the child pressed on a card. That help was opened is written down nowhere. */
export async function answerWarning(
  { incident, answer }: Ask<'warnings/answer'>,
  asker: Asker,
): Promise<undefined> {
  if (answer === 'fine') await callFine(incident, true, asker.from === 'content' ? asker.host : undefined);
  // An id that nothing is kept under means nothing to a page, and one of a private window must not stand in one.
  if (answer === 'help') await openPage('help', conversationOfPassing(incident) ? {} : { incident });
  return undefined;
}
