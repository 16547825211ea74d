import { inForce } from '../../browser/in-force';
import { PageFrame } from '../../ui/PageFrame';
import { WhoSeesList } from '../../ui/WhoSeesList';
import { AskAgain } from '../AskAgain';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';

/** Shown once after installing, to be read together: what it does, what it cannot do, who can see what. */
export const App = ({ ask, text, leave }: PageProps) => {
  const { value, failed, again } = useAsked(() => ask('settings/get'));
  const force = value && inForce(value);
  return (
    <PageFrame here="welcome" text={text} onLeave={leave}>
      <p class="lead">{text('welcomeLead')}</p>
      {failed && <AskAgain text={text} again={again} />}
      <section class="block">
        <h2>{text('welcomeDoes')}</h2>
        <ul class="said-list">
          {[1, 2, 3].map((line) => (
            <li key={line}>{text(`welcomeDoes${line}`)}</li>
          ))}
        </ul>
      </section>
      <section class="block">
        <h2>{text('welcomeLimits')}</h2>
        <ul class="said-list">
          {[1, 2, 3].map((line) => (
            <li key={line}>{text(`welcomeLimits${line}`)}</li>
          ))}
        </ul>
      </section>
      {value && force && (
        <>
          <section class="block">
            <h2>{text('whoSees')}</h2>
            <WhoSeesList
              days={force.retentionDays}
              notifies={force.notifyGuardian}
              schoolName={value.policy.schoolName}
              text={text}
            />
          </section>
          <section class="block">
            <CountryChoice
              id="country"
              label={text('settingsCountry')}
              language={languageOf(text)}
              country={force.country}
              disabled={value.policy.country !== undefined}
              onChange={async (country) => {
                await ask('settings/set', { country });
                again();
              }}
            />
            <p class="row">
              <a class="button main-button" href="../help/index.html">
                {text('nav_help')}
              </a>
              <a class="button" href="../settings/index.html">
                {text('nav_settings')}
              </a>
            </p>
          </section>
        </>
      )}
      <p class="calm">{text('welcomeAdult')}</p>
    </PageFrame>
  );
};
