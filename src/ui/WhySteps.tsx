import type { Incident, Reason } from '../model';
import { kindKey } from './kind-key';
import { sayDayAndTime } from './say-time';
import type { Text } from './text-prop';

/** The reason a rule gives for itself, in the reader's language. */
export type Why = (rule: string) => string | undefined;

/** What is needed of an incident to say why. */
export type Explained = Pick<Incident, 'reasons' | 'messages'>;

const wordsOf = (incident: Explained, reason: Reason): string => {
  const message = incident.messages.find(({ id }) => id === reason.message);
  return message?.text.slice(reason.start, reason.end).trim() ?? '';
};

/** The steps of the conversation that made a finding, oldest first: when, who, what it showed, which words, and why. */
export const WhySteps = ({ incident, text, why }: { incident: Explained; text: Text; why: Why }) => (
  <ol class="steps">
    {incident.reasons.map((reason) => {
      const words = wordsOf(incident, reason);
      const because = why(reason.rule);
      return (
        <li key={`${reason.message} ${reason.rule} ${reason.start}`}>
          <p class="steps-when">
            <span class="name">{reason.author.name || text('someone')}</span>
            {' · '}
            <time dateTime={new Date(reason.at).toISOString()}>
              {sayDayAndTime(reason.at, text('languageTag'))}
            </time>
          </p>
          <p class="steps-what">{text(kindKey(reason.kind))}</p>
          {words && <q class="steps-words">{words}</q>}
          {because && <p class="steps-why">{because}</p>}
        </li>
      );
    })}
  </ol>
);
