import { useState } from 'preact/hooks';
import type { Incident } from '../../model';
import { IncidentHead } from '../../ui/IncidentHead';
import { KeptLines } from '../../ui/KeptLines';
import { meanKey } from '../../ui/kind-key';
import type { Text } from '../../ui/text-prop';
import { type Why, WhySteps } from '../../ui/WhySteps';

/** One incident: a line that opens to why, to what was kept, and to what can be done with it. */
export const LoggedIncident = ({
  incident,
  text,
  why,
  onFine,
  onDelete,
}: {
  incident: Incident;
  text: Text;
  why: Why;
  onFine: (fine: boolean) => void;
  onDelete: () => void;
}) => {
  const [asking, setAsking] = useState(false);
  const fine = incident.fineAt !== undefined;
  return (
    <details class="block logged opens">
      <summary>
        <IncidentHead incident={incident} text={text} />
      </summary>
      <p>{text(fine ? 'fineSaid' : meanKey(incident.kind))}</p>
      <h3>{text('whyThis')}</h3>
      <WhySteps incident={incident} text={text} why={why} />
      <h3>{text('logKept')}</h3>
      <KeptLines messages={incident.messages} text={text} />
      <p class="small soft">{incident.url}</p>
      <div class="row">
        <a
          class="button main-button"
          href={`../report/index.html?incident=${encodeURIComponent(incident.id)}`}
        >
          {text('makeReport')}
        </a>
        <a class="button" href={`../evidence/index.html?incident=${encodeURIComponent(incident.id)}`}>
          {text('evidenceOpen')}
        </a>
        <a class="button" href={`../evidence/index.html?incidents=${encodeURIComponent(incident.id)}`}>
          {text('makeEvidence')}
        </a>
        <button type="button" onClick={() => onFine(!fine)}>
          {text(fine ? 'fineUndo' : 'cardFine')}
        </button>
        {asking ? (
          <span class="row" role="alert">
            {text('logDeleteSure')}
            <button type="button" onClick={onDelete}>
              {text('logDeleteYes')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {text('logDeleteNo')}
            </button>
          </span>
        ) : (
          <button type="button" class="plain-button" onClick={() => setAsking(true)}>
            {text('logDelete')}
          </button>
        )}
      </div>
    </details>
  );
};
