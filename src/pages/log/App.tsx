import { useState } from 'preact/hooks';
import { inForce } from '../../browser/in-force';
import { PageFrame } from '../../ui/PageFrame';
import { WhoSeesList } from '../../ui/WhoSeesList';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { ChildLog } from './ChildLog';

/** All that was kept, by day, for the child and for whoever looks at it together with the child. */
export const App = ({ ask, text, why, leave }: PageProps) => {
  const [now] = useState(Date.now);
  const settings = useAsked(() => ask('settings/get')).value;
  const force = settings && inForce(settings);

  return (
    <PageFrame here="log" text={text} onLeave={leave}>
      <p class="lead">{text('logLead')}</p>
      <details class="block">
        <summary>{text('logForAdults')}</summary>
        <ul class="said-list">
          {[1, 2, 3, 4, 5].map((step) => (
            <li key={step}>{text(`logAdult${step}`)}</li>
          ))}
        </ul>
      </details>
      <ChildLog {...{ ask, text, why, now }} />
      {settings && force && (
        <section class="block">
          <h2>{text('whoSees')}</h2>
          <WhoSeesList
            days={force.retentionDays}
            notifies={force.notifyGuardian}
            schoolName={settings.policy.schoolName}
            text={text}
          />
        </section>
      )}
    </PageFrame>
  );
};
