import { needsConsent } from '../../help/consent-age';
import type { Policy } from '../../model';
import { Consent } from '../Consent';
import { CountryChoice } from '../CountryChoice';
import { KeptBefore } from '../KeptBefore';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import type { StepProps } from './step-props';

/** The country, and the consent that its law asks for at this age. */
export const StepWhere = ({
  draft,
  change,
  ask,
  text,
  saveFile,
  days,
  fixed,
  policy,
}: StepProps & Pick<PageProps, 'ask' | 'saveFile'> & { days: number; fixed: boolean; policy: Policy }) => {
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
          policy={policy}
          text={text}
        />
      )}
      {isAsked && !draft.guardian && <p class="calm">{text('consentAlone')}</p>}
      {isAsked && draft.guardian && draft.consent === 'refused' && (
        <KeptBefore answer="refused" {...{ ask, text, saveFile }} />
      )}
      {isAsked && !draft.guardian && <KeptBefore answer="awaited" {...{ ask, text, saveFile }} />}
    </>
  );
};
