import type { Incident } from '../../model';
import { Choice } from '../../ui/Choice';
import { IncidentHead } from '../../ui/IncidentHead';
import type { Text } from '../../ui/text-prop';

/** Everything that was kept, newest first; what is chosen goes into the file. */
export const ChooseIncidents = ({
  incidents,
  chosen,
  text,
  onChange,
  onMore,
}: {
  incidents: readonly Incident[];
  chosen: readonly string[];
  text: Text;
  onChange: (ids: string[]) => void;
  /** Absent when there are no older ones. */
  onMore: (() => void) | undefined;
}) => (
  <section class="block">
    <h2>{text('evidenceStep1')}</h2>
    <p class="small soft">{text('evidenceStep1Hint')}</p>
    <ul class="evidence-choices">
      {incidents.map((incident) => (
        <li key={incident.id}>
          <Choice
            type="checkbox"
            name="incident"
            checked={chosen.includes(incident.id)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, incident.id] : chosen.filter((id) => id !== incident.id))
            }
          >
            <IncidentHead incident={incident} text={text} />
          </Choice>
        </li>
      ))}
    </ul>
    {onMore && (
      <button type="button" onClick={onMore}>
        {text('evidenceMore')}
      </button>
    )}
  </section>
);
