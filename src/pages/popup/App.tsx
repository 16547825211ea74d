import { inForce } from '../../browser/in-force';
import type { SettingsInForce } from '../../browser/requests';
import { numbersToCall } from '../../help/numbers-to-call';
import type { Incident, Settings } from '../../model';
import { Logo } from '../../ui/Logo';
import { LeaveButton } from '../../ui/PageFrame';
import { AllowSites } from '../AllowSites';
import { AskAgain } from '../AskAgain';
import type { PageProps } from '../page-props';
import { SharedComputer } from '../SharedComputer';
import { useAsked } from '../use-asked';
import { CalledFine } from './CalledFine';
import { HelpNow } from './HelpNow';
import { EarlierIncident, NoticedIncident } from './NoticedIncident';
import { QuietHour } from './QuietHour';
import { ThisPage } from './ThisPage';
import { WhoSees } from './WhoSees';
import { YourChoices } from './YourChoices';

/** As many as fit without making the popup a second log. */
const lately = 5;
const dayLong = 24 * 60 * 60 * 1000;
/** Older than a week is no longer "lately". */
const latelyDays = 7;

export const App = ({ ask, text, why, leave, sites }: PageProps) => {
  const asked = useAsked(async () => {
    const [here, incidents, settings] = await Promise.all([
      ask('reading/here'),
      ask('incidents/list', { limit: lately }),
      ask('settings/get'),
    ]);
    return { here, incidents, settings };
  });
  const { value, failed, again } = asked;

  const fine = async (incident: Incident, isFine: boolean) => {
    await ask('incidents/fine', { id: incident.id, fine: isFine });
    again();
  };

  return (
    <div class="popup">
      <header class="popup-head">
        <h1 class="brand">
          <Logo />
          <span>{text('brand')}</span>
        </h1>
        <LeaveButton text={text} onLeave={leave} />
      </header>
      <main>
        <AllowSites sites={sites} text={text} />
        {failed && <AskAgain text={text} again={again} />}
        {value && (
          <Noticed
            {...value}
            text={text}
            why={why}
            ask={ask}
            report={() => ask('reading/report')}
            onFine={fine}
            onSet={async (change) => {
              await ask('settings/set', change);
              again();
            }}
            again={again}
          />
        )}
      </main>
      <footer class="popup-foot">
        <nav aria-label={text('navLabel')}>
          {(['help', 'report', 'log', 'settings'] as const).map((page) => (
            <a key={page} href={`../${page}/index.html`} target="_blank" rel="noreferrer">
              {text(`nav_${page}`)}
            </a>
          ))}
        </nav>
        <p class="small soft">{text('leaveHint')}</p>
      </footer>
    </div>
  );
};

type Answers = Pick<PageProps, 'ask' | 'text' | 'why'> & {
  here: Parameters<typeof ThisPage>[0]['here'];
  incidents: Incident[];
  settings: SettingsInForce;
  report: () => Promise<string>;
  onFine: (incident: Incident, isFine: boolean) => void;
  onSet: (change: Partial<Settings>) => void;
  again: () => void;
};

const Noticed = (props: Answers) => {
  const { here, incidents, settings, ask, text, why, report, onFine, onSet, again } = props;
  const now = Date.now();
  const force = inForce(settings);
  const recent = incidents.filter(({ at }) => at > now - latelyDays * dayLong);
  const open = recent.filter(({ fineAt }) => fineAt === undefined);
  const onThisPage = recent.filter(({ host }) => host === here.host);
  const elsewhere = recent.filter(({ host }) => host !== here.host);
  // What happened on the page in front of the reader decides what is offered; then danger, then what is newest.
  const foremost =
    open.find(({ host }) => host === here.host) ?? open.find(({ level }) => level === 'danger') ?? open[0];

  return (
    <>
      <ThisPage here={here} settings={settings} text={text} report={report} />
      {onThisPage.length > 0 && <h2>{text('popupHere')}</h2>}
      {onThisPage.map((incident, index) => (
        <NoticedIncident
          key={incident.id}
          {...{ incident, text, why, onFine }}
          open={index === 0 && incident.fineAt === undefined}
        />
      ))}
      <HelpNow
        incident={foremost}
        elsewhere={foremost?.host !== here.host}
        numbers={numbersToCall(force.country, { audience: 'minor', now })}
        policy={settings.policy}
        text={text}
      />
      {elsewhere.length > 0 && <h2>{text('popupLately')}</h2>}
      {elsewhere.map((incident) => (
        <EarlierIncident key={incident.id} {...{ incident, text, why, onFine }} />
      ))}
      {recent.length === 0 && <p class="calm">{text('popupNothing')}</p>}
      <QuietHour
        until={force.quietUntil}
        now={now}
        notifies={force.notifyGuardian}
        text={text}
        onQuiet={(quietUntil) => onSet({ quietUntil })}
      />
      <YourChoices settings={force} text={text} onChange={onSet} />
      <CalledFine ask={ask} text={text} onChange={again} />
      {settings.sessionOnly && <SharedComputer text={text} onEnd={() => ask('session/end').then(again)} />}
      <WhoSees ask={ask} text={text} />
    </>
  );
};
