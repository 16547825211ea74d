import type { ContentAsker } from '../browser/asker';
import { rulesVersion } from '../detect/rules-version';
import { newSalt } from '../evidence/digest';
import type { ConversationRef, Incident, Warning } from '../model';
import type { Raised } from './follow-reports';
import { incidentId } from './incident-id';

export interface Where {
  asker: ContentAsker;
  conversation: ConversationRef;
  key: string;
}

/** An incident as it is first written, without words; undefined for a mere notice. */
export async function incidentFrom(
  { finding, tip }: Raised,
  where: Where,
  now: number,
): Promise<Incident | undefined> {
  const { level } = finding;
  if (level === 'notice') return undefined;
  return {
    ...finding,
    level,
    id: await incidentId(where.key, finding, tip, now),
    host: where.asker.host,
    url: where.asker.url,
    conversation: where.conversation,
    messages: [],
    rulesVersion,
    salt: newSalt(),
  };
}

export const warningOf = ({ id, concern, kind, level, people, reasons, at }: Incident): Warning => ({
  incident: id,
  concern,
  kind,
  level,
  people,
  reasons,
  at,
});

/** Messages whose words, with the lines around them, an incident still lacks. */
export const wordsWanted = ({
  id,
  reasons,
  messages,
}: Incident): { incident: string; messages: string[] }[] =>
  messages.length > 0
    ? []
    : [{ incident: id, messages: [...new Set(reasons.map(({ message }) => message))] }];
