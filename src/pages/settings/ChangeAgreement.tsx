import { useState } from 'preact/hooks';
import { offersGuardians } from '../../browser/in-force';
import type { GuardianSession } from '../../browser/requests';
import { needsConsent } from '../../help/consent-age';
import { type AgeBand, type Agreement, ageBands, type Policy } from '../../model';
import { Choice } from '../../ui/Choice';
import { Picker } from '../../ui/Picker';
import { SeesChoice } from '../../ui/SeesChoice';
import { Consent } from '../Consent';
import { KeptBefore } from '../KeptBefore';
import type { PageProps } from '../page-props';

/** Changes what was agreed, together again; what the law asks for is asked again where it changed. */
export const ChangeAgreement = ({
  ask,
  text,
  saveFile,
  agreement,
  session,
  country,
  days,
  policy,
  onChanged,
}: Pick<PageProps, 'ask' | 'text' | 'saveFile'> & {
  agreement: Agreement;
  session: GuardianSession | undefined;
  country: string;
  days: number;
  policy: Policy;
  onChanged: () => void;
}) => {
  const noGuardians = !offersGuardians(policy);
  const [ageBand, setAgeBand] = useState(agreement.ageBand);
  const [guardian, setGuardian] = useState(agreement.guardian && !noGuardians);
  const [sees, setSees] = useState(agreement.sees);
  const given = agreement.consent === 'refused' ? 'refused' : 'guardian-agreed';
  const [answer, setAnswer] = useState<'guardian-agreed' | 'refused' | undefined>(
    agreement.consent === given ? given : undefined,
  );
  const [together, setTogether] = useState(false);
  const [said, setSaid] = useState<'welcomeMissing' | 'askFailed'>();

  const isAsked = needsConsent(country, ageBand);
  const consent = isAsked ? (guardian ? answer : 'awaited') : 'not-needed';
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!together || consent === undefined) return setSaid('welcomeMissing');
    try {
      await ask('agreement/set', {
        sees: guardian && consent !== 'refused' ? sees : 'counts',
        ageBand,
        guardian,
        consent,
        ...(session !== undefined && { session }),
      });
      onChanged();
    } catch {
      setSaid('askFailed');
    }
  };
  return (
    <form class="apart" onSubmit={save}>
      <Picker
        label={text('welcomeAge')}
        value={ageBand}
        options={ageBands.map((band) => ({ value: band, label: text(`age_${band.replaceAll('-', '_')}`) }))}
        onPick={(picked) => setAgeBand(picked as AgeBand)}
      />
      <Choice
        type="checkbox"
        name="guardian"
        checked={guardian}
        disabled={noGuardians}
        onChange={setGuardian}
      >
        {text('agreementGuardian')}
      </Choice>
      {guardian && <SeesChoice sees={sees} onChange={setSees} text={text} />}
      {isAsked && guardian && <Consent {...{ country, days, answer, policy, text }} onAnswer={setAnswer} />}
      {isAsked && !guardian && <p class="calm">{text('consentAlone')}</p>}
      {consent === 'refused' && <KeptBefore answer="refused" {...{ ask, text, saveFile }} />}
      {consent === 'awaited' && <KeptBefore answer="awaited" {...{ ask, text, saveFile }} />}
      <Choice type="checkbox" name="together" checked={together} onChange={setTogether}>
        {text('seesTogether')}
      </Choice>
      {said && (
        <p class="mind" role="alert">
          {text(said)}
        </p>
      )}
      <button type="submit" class="main-button">
        {text('agreementSave')}
      </button>
    </form>
  );
};
