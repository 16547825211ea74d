import type { Policy } from '../model';
import { Choice } from '../ui/Choice';
import type { Text } from '../ui/text-prop';
import { WhoAnswers } from './WhoAnswers';

type Answer = 'guardian-agreed' | 'refused';

/** What a guardian is asked to agree to where the law asks for it, with a no that stands beside the yes. */
export const Consent = ({
  country,
  days,
  answer,
  onAnswer,
  policy,
  text,
}: {
  country: string;
  policy: Policy;
  /** Days an incident is kept. */
  days: number;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  text: Text;
}) => (
  <fieldset class="consent">
    <legend class="label">{text('consentTitle')}</legend>
    <p>{text(country === 'CN' ? 'consentLaw_CN' : 'consentLaw')}</p>
    <ul class="said-list">
      {[1, 2, 3, 4, 5].map((line) => (
        <li key={line}>{text(`consentWhat${line}`, String(days))}</li>
      ))}
      <WhoAnswers country={country} policy={policy} text={text} />
    </ul>
    {(['guardian-agreed', 'refused'] as const).map((each) => (
      <Choice
        key={each}
        type="radio"
        name="consent"
        checked={answer === each}
        onChange={() => onAnswer(each)}
      >
        {text(each === 'refused' ? 'consent_refuse' : 'consent_agree')}
      </Choice>
    ))}
  </fieldset>
);
