import type { PackTranscript } from '../../evidence/read-transcript';
import type { ReadAgain } from '../../evidence/reading-again';
import { sayIncidentAgain, shownName } from '../../evidence/say-report';
import { verifyWords } from '../../evidence/verify-words';
import type { Text } from '../../ui/text-prop';
import type { Why } from '../../ui/WhySteps';
import { languageOf } from '../language-of';

/** The same reasons, found once more by the same rules in the lines of the pack. */
export const Again = ({
  again,
  transcript,
  text,
  why,
}: {
  again: ReadAgain;
  transcript: PackTranscript;
  text: Text;
  why: Why;
}) => {
  const language = languageOf(text);
  const say = verifyWords(language);
  const lines = transcript.conversations.flatMap((conversation) => conversation.lines);
  return (
    <section class="block">
      <h2>{say('againHeading')}</h2>
      <p class="small soft">{say('againVersion', { version: again.rulesVersion })}</p>
      {again.incidents.map((incident) => (
        <article key={incident.number} class="again">
          <p>{sayIncidentAgain(incident, language).join(language === 'en' ? ' ' : '')}</p>
          <ol>
            {incident.reasons.map((reason) => {
              const line = lines.find(({ number }) => number === reason.line);
              return (
                <li key={`${reason.line} ${reason.rule}`} class={`outcome-${reason.outcome}`}>
                  <span class="level">{say(`outcome_${reason.outcome}`)}</span>{' '}
                  <code>{shownName(reason.rule)}</code>
                  {line && (
                    <q class="again-line">
                      <bdi>{line.text}</bdi>
                    </q>
                  )}
                  {why(reason.rule) && <span class="small soft">{why(reason.rule)}</span>}
                </li>
              );
            })}
          </ol>
        </article>
      ))}
    </section>
  );
};
