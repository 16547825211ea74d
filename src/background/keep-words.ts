import type { ContentAsker } from '../browser/asker';
import { inTurn } from '../browser/in-turn';
import { Refusal } from '../browser/read-ask';
import type { Ask } from '../browser/requests';
import { countWords, wordsOfDay } from './days';
import { readIncident, rewriteIncident } from './incidents';
import { fittingLines } from './word-bytes';

/** Adds the few lines around a finding to its incident: once, and only from where it happened. */
export const keepWords = (
  { incident: id, messages }: Ask<'incidents/words'>,
  asker: ContentAsker,
): Promise<undefined> =>
  inTurn('log', async () => {
    const incident = asker.private ? undefined : await readIncident(id);
    // The same answer for all of these: nobody learns from it which incidents there are.
    const refusal = new Refusal('there is no incident here that waits for words');
    if (!incident || incident.host !== asker.host) throw refusal;
    if (incident.messages.length > 0) return undefined;
    const judged = new Set(incident.reasons.map(({ message }) => message));
    // Ids of messages are known in their own conversation only.
    if (!messages.some((message) => judged.has(message.id))) throw refusal;
    const once = new Map(messages.map((message) => [message.id, message]));
    const lines = [...once.values()].sort((a, b) => a.at - b.at);
    const worded = { ...incident, messages: fittingLines(incident, lines, await wordsOfDay(incident)) };
    await rewriteIncident(worded, 'words', await countWords(worded));
    return undefined;
  });
