import { needsConsent } from '../../help/consent-age';
import { Consent } from '../Consent';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { StepProps } from './step-props';

/** The country, and the consent that its law asks for at this age. */
export const StepWhere = ({
  draft,
  change,
  text,
  days,
  fixed,
}: StepProps & { days: number; fixed: boolean }) => {
  const isAsked = draft.ageBand !== undefined && needsConsent(draft.country, draft.ageBand);
  return (
    <>
      <h2>{text('welcomeWhere')}</h2>
      <CountryChoice
        id="country"
        label={text('settingsCountry')}
        language={languageOf(text)}
        country={draft.country}
        disabled={fixed}
        onChange={(country) => change({ country, consent: undefined })}
      />
      <p class="small soft">{text('welcomeWhereHint')}</p>
      {isAsked && draft.guardian && (
        <Consent
          country={draft.country}
          days={days}
          answer={draft.consent}
          onAnswer={(consent) => change({ consent })}
          text={text}
        />
      )}
      {isAsked && !draft.guardian && <p class="calm">{text('consentAlone')}</p>}
    </>
  );
};
