import { inForce, offersGuardians } from '../../browser/in-force';
import { PageFrame } from '../../ui/PageFrame';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { Done } from './Done';
import { Steps } from './Steps';

/** The first page anybody sees, for child and guardian together: a few short steps, and what holds after them. */
export const App = (props: PageProps) => {
  const { ask, text, leave } = props;
  const { value, failed, again } = useAsked(async () => {
    const [settings, agreements] = await Promise.all([ask('settings/get'), ask('agreement/read')]);
    return { settings, agreed: agreements.history.length > 0 };
  });
  const force = value && inForce(value.settings);
  return (
    <PageFrame here="welcome" text={text} onLeave={leave}>
      {failed && <AskAgain text={text} again={again} />}
      {value?.agreed && (
        <section class="block">
          <Done ask={ask} text={text} />
        </section>
      )}
      {value && force && !value.agreed && (
        <>
          <p class="lead">{text('welcomeLead')}</p>
          <Steps
            {...props}
            country={force.country}
            isCountryFixed={
              value.settings.policy.settingsLocked === true || value.settings.policy.country !== undefined
            }
            noGuardiansBy={
              offersGuardians(value.settings.policy)
                ? undefined
                : (value.settings.policy.schoolName ?? text('administrator'))
            }
            days={force.retentionDays}
            policy={value.settings.policy}
          />
        </>
      )}
    </PageFrame>
  );
};
