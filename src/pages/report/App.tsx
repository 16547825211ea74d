import { useState } from 'preact/hooks';
import { inForce } from '../../browser/in-force';
import { receiversFor } from '../../help/receivers';
import type { Incident } from '../../model';
import { IncidentHead } from '../../ui/IncidentHead';
import { PageFrame } from '../../ui/PageFrame';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { ChooseReceiver } from './ChooseReceiver';
import { ReportText } from './ReportText';
import { firstChoices, type ReportDraft } from './report-draft';
import { ShareList } from './ShareList';

/**
 * choose → see what is shared → where to → done. Everything has a sensible first choice, so that the text stands
 * there as soon as the page opens; nothing is sent by us.
 */
export const App = ({ ask, text, leave, query }: PageProps) => {
  const [draft, setDraft] = useState<ReportDraft>();
  const { value, failed, again } = useAsked(async () => {
    const [incidents, settings] = await Promise.all([
      ask('incidents/list', { limit: 100 }),
      ask('settings/get'),
    ]);
    const asked = query.get('incident');
    const linked = asked ? await ask('incidents/get', asked) : undefined;
    return { incidents, settings, linked };
  });
  const country = value ? inForce(value.settings).country : '';
  const school = value?.settings.policy;
  const choose = (incident: Incident): void => setDraft(firstChoices(incident, country, school));
  const start = value?.linked ?? value?.incidents[0];
  const current = draft ?? (start && firstChoices(start, country, school));

  return (
    <PageFrame here="report" text={text} onLeave={leave}>
      <p class="lead">{text('reportLead')}</p>
      {failed && <AskAgain text={text} again={again} />}
      {value && !current && (
        <section class="block">
          <p>{text('reportNothing')}</p>
          <a class="button main-button" href="../help/index.html">
            {text('nav_help')}
          </a>
        </section>
      )}
      {value && current && (
        <>
          <section class="block">
            <h2>{text('reportStep1')}</h2>
            <IncidentHead incident={current.incident} text={text} />
            {value.incidents.length > 1 && (
              <details>
                <summary>{text('reportOther')}</summary>
                <ul class="report-others">
                  {value.incidents
                    .filter(({ id }) => id !== current.incident.id)
                    .map((incident) => (
                      <li key={incident.id}>
                        <button type="button" onClick={() => choose(incident)}>
                          <IncidentHead incident={incident} text={text} />
                        </button>
                      </li>
                    ))}
                </ul>
              </details>
            )}
          </section>
          <ShareList draft={current} text={text} onChange={setDraft} />
          <ChooseReceiver
            draft={current}
            receivers={receiversFor(current.country, current.reporter)}
            text={text}
            onChange={setDraft}
          />
          <ReportText draft={current} text={text} />
        </>
      )}
    </PageFrame>
  );
};
