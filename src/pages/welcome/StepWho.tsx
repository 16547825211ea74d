import { ageBands } from '../../model';
import { Choice } from '../../ui/Choice';
import { Locked } from '../../ui/Locked';
import type { StepProps } from './step-props';

/** How old, in bands, and whether an adult is here. */
export const StepWho = ({
  draft,
  change,
  text,
  noGuardiansBy,
}: StepProps & { noGuardiansBy: string | undefined }) => (
  <>
    <h2>{text('welcomeWho')}</h2>
    <fieldset>
      <legend class="label">{text('welcomeAge')}</legend>
      {ageBands.map((band) => (
        <Choice
          key={band}
          type="radio"
          name="age"
          checked={draft.ageBand === band}
          onChange={() => change({ ageBand: band, consent: undefined })}
        >
          {text(`age_${band.replaceAll('-', '_')}`)}
        </Choice>
      ))}
      <p class="small soft">{text('welcomeAgeHint')}</p>
    </fieldset>
    <Locked
      when={noGuardiansBy !== undefined}
      who={noGuardiansBy ?? ''}
      text={text}
      says="guardiansNotOffered"
    />
    {noGuardiansBy === undefined && (
      <fieldset>
        <legend class="label">{text('welcomeGuardian')}</legend>
        {([true, false] as const).map((here) => (
          <Choice
            key={String(here)}
            type="radio"
            name="guardian"
            checked={draft.guardian === here}
            onChange={() => change({ guardian: here, consent: undefined })}
          >
            {text(here ? 'welcomeGuardian_yes' : 'welcomeGuardian_no')}
          </Choice>
        ))}
        <p class="small soft">{text('welcomeGuardianHint')}</p>
      </fieldset>
    )}
  </>
);
