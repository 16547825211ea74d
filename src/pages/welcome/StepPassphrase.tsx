import { shortestPassphrase } from '../../browser/requests';
import { NewPassphrase } from '../../ui/NewPassphrase';
import type { StepProps } from './step-props';

/** A passphrase for the guardian, and what is lost with it, said before it is typed. */
export const StepPassphrase = ({ change, text }: StepProps) => (
  <>
    <h2>{text('passTitle')}</h2>
    <p>{text('passLead')}</p>
    <p>{text('passNone')}</p>
    <p class="mind">{text('passForgotten')}</p>
    <NewPassphrase
      least={shortestPassphrase}
      required={false}
      onChange={(passphrase) => change({ passphrase })}
      text={text}
    />
  </>
);
