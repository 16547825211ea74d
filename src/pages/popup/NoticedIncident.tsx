import type { Incident } from '../../model';
import { IncidentHead } from '../../ui/IncidentHead';
import { meanKey } from '../../ui/kind-key';
import type { Text } from '../../ui/text-prop';
import { type Why, WhySteps } from '../../ui/WhySteps';

interface NoticedProps {
  incident: Incident;
  text: Text;
  why: Why;
  onFine: (incident: Incident, isFine: boolean) => void;
}

/** One thing that was noticed on this page: what, what it may mean, why, and the child's own word on it. */
export const NoticedIncident = (props: NoticedProps & { open: boolean }) => (
  <article class="block noticed">
    <IncidentHead incident={props.incident} text={props.text} />
    <Answers {...props} />
    <details open={props.open}>
      <summary>{props.text('whyThis')}</summary>
      <WhySteps incident={props.incident} text={props.text} why={props.why} />
    </details>
  </article>
);

/** The same in one line that opens, for what happened elsewhere. */
export const EarlierIncident = (props: NoticedProps) => (
  <details class="block noticed opens">
    <summary>
      <IncidentHead incident={props.incident} text={props.text} />
    </summary>
    <div class="noticed-inside">
      <Answers {...props} />
      <WhySteps incident={props.incident} text={props.text} why={props.why} />
    </div>
  </details>
);

const Answers = ({ incident, text, onFine }: NoticedProps) => {
  const fine = incident.fineAt !== undefined;
  return (
    <>
      <p>{text(fine ? 'fineSaid' : meanKey(incident.kind))}</p>
      <div class="row">
        <a
          class="button"
          href={`../report/index.html?incident=${encodeURIComponent(incident.id)}`}
          target="_blank"
          rel="noreferrer"
        >
          {text('makeReport')}
        </a>
        <a
          class="button"
          href={`../evidence/index.html?incident=${encodeURIComponent(incident.id)}`}
          target="_blank"
          rel="noreferrer"
        >
          {text('evidenceOpen')}
        </a>
        <button type="button" onClick={() => onFine(incident, !fine)}>
          {text(fine ? 'fineUndo' : 'cardFine')}
        </button>
      </div>
    </>
  );
};
