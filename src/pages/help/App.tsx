import { useState } from 'preact/hooks';
import { inForce } from '../../browser/in-force';
import { countryOf } from '../../help/directory';
import { findHelp, situationOf } from '../../help/find-help';
import type { Audience, Situation } from '../../help/help-entry';
import { lawOf } from '../../help/law-of';
import { numbersToCall } from '../../help/numbers-to-call';
import type { Incident, Policy } from '../../model';
import { AdviceList } from '../../ui/AdviceList';
import { kindKey } from '../../ui/kind-key';
import { numbersFor } from '../../ui/numbers-for';
import { PageFrame } from '../../ui/PageFrame';
import { PhoneLink } from '../../ui/PhoneLink';
import { Picker } from '../../ui/Picker';
import type { Text } from '../../ui/text-prop';
import { AskAgain } from '../AskAgain';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import { SchoolHelp } from '../SchoolHelp';
import { useAsked } from '../use-asked';
import { HelpGroups } from './HelpGroups';

/** Offered to choose from; the rest of the situations are reached through what was noticed. */
const situations: readonly Situation[] = [
  'danger-now',
  'distress',
  'self-harm',
  'bullying',
  'threat',
  'grooming',
  'sexual-approach',
  'images',
  'extortion',
  'meet-up',
  'stalking',
  'doxxing',
  'abuse-at-home',
  'no-response',
  'legal',
];
const audiences: readonly Audience[] = ['minor', 'guardian', 'teacher'];

export const App = ({ ask, text, leave, query }: PageProps) => {
  const wanted = query.get('incident');
  const { value, failed, again } = useAsked(async () => {
    const [settings, incident] = await Promise.all([
      ask('settings/get'),
      wanted ? ask('incidents/get', wanted) : undefined,
    ]);
    return { country: inForce(settings).country, policy: settings.policy, incident };
  });
  return (
    <PageFrame here="help" text={text} onLeave={leave}>
      <p class="lead">{text('helpLead')}</p>
      {/* Numbers must be there even when the background is not: the directory is part of this page. */}
      {failed && !value && <AskAgain text={text} again={again} />}
      {(value || failed) && <Directory key={value ? 'asked' : 'alone'} text={text} {...value} />}
    </PageFrame>
  );
};

const Directory = ({
  text,
  country: asked = 'INTL',
  policy = {},
  incident,
}: {
  text: Text;
  country?: string;
  policy?: Policy;
  incident?: Incident | undefined;
}) => {
  const [country, setCountry] = useState<string>(countryOf(asked).code);
  const [situation, setSituation] = useState<Situation | ''>(incident ? situationOf(incident.kind) : '');
  const [audience, setAudience] = useState<Audience>('minor');
  const entries = findHelp(country, {
    audience,
    ...(situation && { kind: situation }),
    ...(incident && { level: incident.level, host: incident.host }),
    ...(policy.languages && { languages: policy.languages }),
    now: Date.now(),
  });
  return (
    <>
      {incident && (
        <section class="block">
          <h2>{text('popupDoNow')}</h2>
          <p class="small soft">{text('popupAbout', text(kindKey(incident.kind)))}</p>
          <AdviceList kind={incident.kind} level={incident.level} text={text} />
          <div class="calls help-calls">
            {numbersFor(incident.kind, 'danger', numbersToCall(country, { audience, now: Date.now() })).map(
              (call, index) => (
                <PhoneLink
                  key={call.textKey}
                  number={call.number}
                  label={text(call.textKey, call.number)}
                  strong={index === 0 && incident.level === 'danger'}
                />
              ),
            )}
          </div>
          <p class="row">
            <a
              class="button main-button"
              href={`../report/index.html?incident=${encodeURIComponent(incident.id)}`}
            >
              {text('makeReport')}
            </a>
          </p>
        </section>
      )}
      <div class="help-pickers">
        <CountryChoice
          id="country"
          label={text('helpWhere')}
          language={languageOf(text)}
          country={country}
          onChange={setCountry}
        />
        <Picker
          label={text('helpWhat')}
          value={situation}
          options={[
            { value: '', label: text('situationAny') },
            ...[...new Set([...situations, ...(situation ? [situation] : [])])].map((each) => ({
              value: each,
              label: text(`situation_${each.replaceAll('-', '_')}`),
            })),
          ]}
          onPick={(picked) => setSituation(picked as Situation | '')}
        />
        <Picker
          label={text('helpForWhom')}
          value={audience}
          options={audiences.map((each) => ({ value: each, label: text(`reportWho_${each}`) }))}
          onPick={(picked) => setAudience(picked as Audience)}
        />
      </div>
      {lawOf(country) && (
        <p class="help-law">
          <a
            href={`../law/index.html?${new URLSearchParams({ country, ...(situation && { about: situation }) })}`}
          >
            {text('lawOpen')}
          </a>
        </p>
      )}
      <HelpGroups
        entries={entries}
        country={country}
        text={text}
        beside={<SchoolHelp {...{ policy, text }} />}
      />
      <p class="small soft help-honest">{text('helpLimits')}</p>
    </>
  );
};
