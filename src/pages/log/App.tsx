import { useState } from 'preact/hooks';
import { inForce } from '../../browser/in-force';
import type { Incident } from '../../model';
import { PageFrame } from '../../ui/PageFrame';
import { dayOf, sayDay } from '../../ui/say-time';
import { WhoSeesList } from '../../ui/WhoSeesList';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { DeleteAll } from './DeleteAll';
import { everything, Filters, type LogFilter, passes } from './Filters';
import { LoggedIncident } from './LoggedIncident';

/** Drawn at once; the rest waits for a press, so that 5,000 incidents open as fast as 50. */
const pageful = 50;

function byDay(incidents: readonly Incident[]): [string, Incident[]][] {
  const days = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const day = dayOf(incident.at);
    days.set(day, [...(days.get(day) ?? []), incident]);
  }
  return [...days];
}

/** All that was kept, by day, for the child and for whoever looks at it together with the child. */
export const App = ({ ask, text, why, leave }: PageProps) => {
  const [filter, setFilter] = useState<LogFilter>(everything);
  const [shown, setShown] = useState(pageful);
  const { value, failed, again } = useAsked(async () => {
    const [incidents, settings] = await Promise.all([ask('incidents/list', {}), ask('settings/get')]);
    return { incidents, settings };
  });
  const matching = value?.incidents.filter((incident) => passes(incident, filter)) ?? [];
  const force = value && inForce(value.settings);

  return (
    <PageFrame here="log" text={text} onLeave={leave}>
      <p class="lead">{text('logLead')}</p>
      {failed && <AskAgain text={text} again={again} />}
      {value && force && (
        <>
          <details class="block">
            <summary>{text('logForAdults')}</summary>
            <ul class="said-list">
              {[1, 2, 3, 4, 5].map((step) => (
                <li key={step}>{text(`logAdult${step}`)}</li>
              ))}
            </ul>
          </details>
          {value.incidents.length === 0 && <p class="calm">{text('logEmpty')}</p>}
          {value.incidents.length > 0 && (
            <Filters incidents={value.incidents} filter={filter} onChange={setFilter} text={text} />
          )}
          {value.incidents.length > 0 && matching.length === 0 && <p class="calm">{text('logNoMatch')}</p>}
          {byDay(matching.slice(0, shown)).map(([day, incidents]) => (
            <section key={day} aria-label={day}>
              <h2 class="log-day">{sayDay(incidents[0]?.at ?? 0, text('languageTag'))}</h2>
              {incidents.map((incident) => (
                <LoggedIncident
                  key={incident.id}
                  {...{ incident, text, why }}
                  onFine={async (fine) => {
                    await ask('incidents/fine', { id: incident.id, fine });
                    again();
                  }}
                  onDelete={async () => {
                    await ask('incidents/delete', incident.id);
                    again();
                  }}
                />
              ))}
            </section>
          ))}
          {matching.length > shown && (
            <p class="row log-more">
              <button type="button" onClick={() => setShown(shown + pageful)}>
                {text('logMore', String(matching.length - shown))}
              </button>
            </p>
          )}
          <section class="block">
            <h2>{text('whoSees')}</h2>
            <WhoSeesList
              days={force.retentionDays}
              notifies={force.notifyGuardian}
              schoolName={value.settings.policy.schoolName}
              text={text}
            />
          </section>
          {value.incidents.length > 0 && (
            <DeleteAll
              text={text}
              onDelete={async () => {
                await ask('incidents/delete-all');
                again();
              }}
            />
          )}
        </>
      )}
    </PageFrame>
  );
};
