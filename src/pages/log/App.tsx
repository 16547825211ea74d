import { useState } from 'preact/hooks';
import { PageFrame } from '../../ui/PageFrame';
import type { PageProps } from '../page-props';
import { WhoSeesNow } from '../WhoSeesNow';
import { ChildLog } from './ChildLog';
import { GuardianLog } from './GuardianLog';

/** All that was kept, by day, for the child and for whoever looks at it together with the child. */
export const App = ({ ask, text, why, leave, query }: PageProps) => {
  const [now] = useState(Date.now);
  const [view, setView] = useState<'child' | 'guardian'>(
    query.get('as') === 'guardian' ? 'guardian' : 'child',
  );
  return (
    <PageFrame here="log" text={text} onLeave={leave}>
      <p class="lead">{text('logLead')}</p>
      <fieldset class="row log-views">
        <legend class="unseen">{text('logViews')}</legend>
        {(['child', 'guardian'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            class={view === each ? 'view-chosen' : ''}
            onClick={() => setView(each)}
          >
            {text(`logView_${each}`)}
          </button>
        ))}
      </fieldset>
      {view === 'child' ? (
        <>
          <details class="block">
            <summary>{text('logForAdults')}</summary>
            <ul class="said-list">
              {[1, 2, 3, 4, 5].map((step) => (
                <li key={step}>{text(`logAdult${step}`)}</li>
              ))}
            </ul>
          </details>
          <ChildLog {...{ ask, text, why, now }} />
        </>
      ) : (
        <GuardianLog {...{ ask, text, why, now }} />
      )}
      <section class="block">
        <h2>{text('whoSees')}</h2>
        <WhoSeesNow ask={ask} text={text} />
      </section>
    </PageFrame>
  );
};
