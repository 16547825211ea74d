import { useState } from 'preact/hooks';
import { inForce } from '../../browser/in-force';
import { countryOf } from '../../help/directory';
import type { Situation } from '../../help/help-entry';
import { lawOf } from '../../help/law-of';
import type { Kind } from '../../model';
import { PageFrame } from '../../ui/PageFrame';
import { AskAgain } from '../AskAgain';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { LawText } from './LawText';

/** The law in plain words, for a child and for whoever stands beside it. */
export const App = ({ ask, text, leave, query }: PageProps) => {
  const { value, failed, again } = useAsked(() => ask('settings/get'));
  const [picked, pick] = useState(query.get('country') ?? '');
  const [about] = useState(() => query.get('about') ?? undefined);
  const country = countryOf(picked || (value && inForce(value).country) || 'INTL').code;
  const law = lawOf(country);
  return (
    <PageFrame here="law" text={text} onLeave={leave}>
      <p class="lead">{text('lawLead')}</p>
      {failed && !value && <AskAgain text={text} again={again} />}
      {(value || failed || picked) && (
        <>
          <div class="law-where">
            <CountryChoice
              id="country"
              label={text('helpWhere')}
              language={languageOf(text)}
              country={country}
              onChange={pick}
            />
          </div>
          {law ? (
            <LawText law={law} about={about as Kind | Situation | undefined} text={text} />
          ) : (
            <section class="block">
              <p>{text('lawNone')}</p>
              <a class="button main-button" href="../help/index.html">
                {text('nav_help')}
              </a>
            </section>
          )}
        </>
      )}
    </PageFrame>
  );
};
