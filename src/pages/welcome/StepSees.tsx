import { Choice } from '../../ui/Choice';
import { SeesChoice } from '../../ui/SeesChoice';
import type { StepProps } from './step-props';

/** What the guardian may see, chosen together; or that nobody sees anything. */
export const StepSees = ({ draft, change, text }: StepProps) =>
  draft.guardian ? (
    <>
      <h2>{text('seesTitle')}</h2>
      <p>{text('seesLead')}</p>
      <SeesChoice sees={draft.sees} onChange={(sees) => change({ sees })} text={text} />
      <Choice
        type="checkbox"
        name="together"
        checked={draft.together}
        onChange={(together) => change({ together })}
      >
        {text('seesTogether')}
      </Choice>
    </>
  ) : (
    <>
      <h2>{text('seesAloneTitle')}</h2>
      <p>{text('seesAlone')}</p>
    </>
  );
