import { inTurn } from '../browser/in-turn';
import type { KeptConversation } from '../browser/kept-values';
import { memoriesStored, privateMemoriesStored } from '../browser/storage-keys';
import { conversationKey } from './conversation-key';
import { memoriesOf, newConversation, withFine } from './conversations';
import { conversationOfPassing } from './incident-id';
import { readIncident, rewriteIncident } from './incidents';

/**
 * "This was fine", or not after all. The incident stays and says so, and its conversation remembers it, both in
 * one write. An incident that is gone is passed over.
 * @param host when given, incidents of other hosts are passed over.
 */
export const callFine = (id: string, fine: boolean, host?: string): Promise<undefined> =>
  inTurn('log', async () => {
    const passing = conversationOfPassing(id);
    if (passing) await callPassingFine(passing, id, fine, host);
    else await callKeptFine(id, fine, host);
    return undefined;
  });

async function callKeptFine(id: string, fine: boolean, host?: string): Promise<void> {
  const incident = await readIncident(id);
  if (!incident || (host !== undefined && incident.host !== host)) return;
  const { fineAt: _, ...unmarked } = incident;
  const now = Date.now();
  const key = await conversationKey(incident.host, incident.conversation);
  const kept = (await memoriesStored.read(key)) ?? newConversation(incident.host, now);
  const { pattern, kind, level, people } = incident;
  const memory = withFine(kept, { incident: id, pattern, kind, level, people }, fine);
  const marked = fine ? { ...unmarked, fineAt: now } : unmarked;
  await rewriteIncident(marked, 'mark', await memoriesStored.packed(key, memory));
}

async function callPassingFine(key: string, id: string, fine: boolean, host?: string): Promise<void> {
  for (const isPrivate of [true, false]) {
    const kept = await memoriesOf(isPrivate).read(key);
    const told = kept?.told.find(({ warning }) => warning.incident === id);
    if (!kept || !told || (host !== undefined && kept.host !== host)) continue;
    const { kind, level, people } = told.warning;
    const after: KeptConversation = withFine(
      kept,
      { incident: id, pattern: told.pattern, kind, level, people },
      fine,
    );
    await (isPrivate ? privateMemoriesStored : memoriesStored).write(key, after);
  }
}
