import { checkSettings } from './check-choices';
import {
  checkConversation,
  checkId,
  checkKeptMessage,
  checkList,
  checkReading,
  checkReport,
  fieldsOf,
} from './check-cues';
import { readGuardianAsk } from './read-guardian-ask';
import { checkListed, nothing, type Read, wrap } from './read-parts';
import { type Ask, askLimits, type RequestKind } from './requests';

/** Thrown by a handler that will not do what it was asked; the reason goes to the asker and holds no words. */
export class Refusal extends Error {
  override name = 'Refusal';
}

const id = (given: unknown): Read<string> => wrap(checkId(given));
const answers = ['fine', 'close', 'help'] as const;

/** For each kind: a clean copy of what was asked, or undefined when it is not what it should be. */
export const readAsk: { [K in RequestKind]: (given: unknown, now: number) => Read<Ask<K>> } = {
  'page/setup': nothing,
  'rules/book': nothing,
  'cues/seen': (given, now) => {
    const fields = fieldsOf(given);
    const conversation = checkConversation(fields?.conversation);
    const reports = checkList(fields?.reports, askLimits.reports, (one) => checkReport(one, now));
    return conversation && reports && wrap({ conversation, reports });
  },
  'incidents/words': (given, now) => {
    const fields = fieldsOf(given);
    const incident = checkId(fields?.incident);
    const messages = checkList(fields?.messages, askLimits.keptMessages, (one) => checkKeptMessage(one, now));
    if (!incident || !messages || messages.length === 0) return undefined;
    const length = messages.reduce((sum, message) => sum + message.text.length, 0);
    return length > askLimits.keptTextInAll ? undefined : wrap({ incident, messages });
  },
  'reading/tell': (given, now) => wrap(checkReading(given, now)),
  'warnings/answer': (given) => {
    const fields = fieldsOf(given);
    const incident = checkId(fields?.incident);
    const answer = answers.find((known) => known === fields?.answer);
    return incident && answer ? wrap({ incident, answer }) : undefined;
  },

  'reading/here': nothing,
  'reading/report': nothing,
  'incidents/list': (given) => wrap(checkListed(given ?? {})),
  'incidents/get': id,
  'incidents/fine': (given) => {
    const fields = fieldsOf(given);
    const incident = checkId(fields?.id);
    return incident && typeof fields?.fine === 'boolean'
      ? wrap({ id: incident, fine: fields.fine })
      : undefined;
  },
  'incidents/delete': id,
  'incidents/delete-all': nothing,
  'settings/get': nothing,
  'settings/set': (given, now) => wrap(checkSettings(given, now)),
  'tallies/get': nothing,
  'session/end': nothing,
  ...readGuardianAsk,
};
