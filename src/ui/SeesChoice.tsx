import { type GuardianSees, guardianSees } from '../model';
import { Choice } from './Choice';
import type { Text } from './text-prop';

/** What the guardian may see: three answers, each with what it means, and what none of them ever shows. */
export const SeesChoice = ({
  sees,
  disabled = false,
  onChange,
  text,
}: {
  sees: GuardianSees;
  disabled?: boolean;
  onChange: (sees: GuardianSees) => void;
  text: Text;
}) => (
  <fieldset class="sees" disabled={disabled}>
    <legend class="unseen">{text('seesTitle')}</legend>
    {guardianSees.map((each) => {
      const key = `sees_${each.replaceAll('-', '_')}`;
      return (
        <Choice key={each} type="radio" name="sees" checked={sees === each} onChange={() => onChange(each)}>
          {text(key)}
          <span class="small soft choice-hint">{text(`${key}_hint`)}</span>
        </Choice>
      );
    })}
    <p class="small soft">{text('seesNever')}</p>
  </fieldset>
);
