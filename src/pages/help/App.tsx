import { useState } from 'preact/hooks';
import { findHelp } from '../../help/find-help';
import type { Audience } from '../../help/help-entry';
import { groomingKinds, harassmentKinds, type Kind, levels } from '../../model';
import { AdviceList } from '../../ui/AdviceList';
import { kindKey } from '../../ui/kind-key';
import { PageFrame } from '../../ui/PageFrame';
import { AskAgain } from '../AskAgain';
import { CountryChoice } from '../CountryChoice';
import { inForce } from '../in-force';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { HelpCard } from './HelpCard';

const kinds: readonly string[] = [...harassmentKinds, ...groomingKinds];
/** Shown at once; more is one press away, because a worried reader does not choose among twenty. */
const first = 5;

/** Who can help here, ordered by what happened. What is looked at on this page is written down nowhere. */
export const App = ({ ask, text, leave, query }: PageProps) => {
  const language = languageOf(text);
  const [chosen, setChosen] = useState<string>();
  const [audience, setAudience] = useState<Audience>('minor');
  const [all, setAll] = useState(false);
  const { value, failed, again } = useAsked(async () => {
    const id = query.get('incident');
    const [settings, incident] = await Promise.all([
      ask('settings/get'),
      id ? ask('incidents/get', id) : undefined,
    ]);
    return { settings, incident };
  });
  const asked = query.get('kind') ?? '';
  const kind = value?.incident?.kind ?? (kinds.includes(asked) ? (asked as Kind) : undefined);
  const level = value?.incident?.level ?? levels.find((one) => one === query.get('level'));
  const country = chosen ?? (value ? inForce(value.settings).country : '');
  const host = value?.incident?.host;
  const entries = value
    ? findHelp(country, {
        audience,
        now: Date.now(),
        ...(kind && { kind }),
        ...(level && { level }),
        ...(host && { host }),
      })
    : [];
  const contact = value?.settings.policy.contact;

  return (
    <PageFrame here="help" text={text} onLeave={leave}>
      <p class="lead">{text(audience === 'minor' ? 'helpLead' : 'helpLeadAdult')}</p>
      {failed && <AskAgain text={text} again={again} />}
      {value && (
        <>
          <div class="row help-asked">
            <CountryChoice
              id="country"
              label={text('helpWhere')}
              {...{ language, country }}
              onChange={setChosen}
            />
            <fieldset class="row" aria-label={text('helpForWhom')}>
              {(['minor', 'guardian'] as const).map((who) => (
                <label key={who} class="choice">
                  <input
                    type="radio"
                    name="audience"
                    checked={audience === who}
                    onChange={() => setAudience(who)}
                  />
                  {text(`helpFor_${who}`)}
                </label>
              ))}
            </fieldset>
          </div>
          {kind && audience === 'minor' && (
            <section class="block">
              <h2>{text('helpFirst', text(kindKey(kind)))}</h2>
              <AdviceList kind={kind} level={level ?? 'caution'} text={text} />
            </section>
          )}
          {contact && (
            <section class="block">
              <h2>{text('helpAtSchool', value.settings.policy.schoolName ?? text('schoolOrGuardian'))}</h2>
              <p>
                {[contact.name, contact.role, contact.hours, contact.phone, contact.email]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </section>
          )}
          <ul class="help-list">
            {(all ? entries : entries.slice(0, first)).map((entry, index) => (
              <HelpCard key={entry.id} entry={entry} strong={index === 0} text={text} />
            ))}
          </ul>
          {!all && entries.length > first && (
            <p class="row">
              <button type="button" onClick={() => setAll(true)}>
                {text('helpMore', String(entries.length - first))}
              </button>
            </p>
          )}
          <p class="small soft">{text('helpNotLogged')}</p>
          <p class="small soft">{text('helpLimits')}</p>
        </>
      )}
    </PageFrame>
  );
};
