import { useState } from 'preact/hooks';
import { inForce, offersGuardians } from '../../browser/in-force';
import { type Level, levels, type Settings } from '../../model';
import { Locked } from '../../ui/Locked';
import { PageFrame } from '../../ui/PageFrame';
import { AllowSites } from '../AllowSites';
import { AskAgain } from '../AskAgain';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import { SharedComputer } from '../SharedComputer';
import { useAsked } from '../use-asked';
import { useGuardianSession } from '../use-guardian-session';
import { AgreementSection } from './AgreementSection';
import { DataSection } from './DataSection';
import { NoteChoice } from './NoteChoice';
import { PolicyReport } from './PolicyReport';
import { SitesOff } from './SitesOff';

const keepDays = [7, 14, 30, 60, 90, 180, 365];

/** Choices made at home. What a school or guardian has fixed is shown, locked, with who fixed it. */
export const App = ({ ask, text, leave, allowNotifications, saveFile, sites }: PageProps) => {
  const [round, setRound] = useState(0);
  const { value, failed, again } = useAsked(() => ask('settings/get'));
  const guardian = useGuardianSession(ask);
  const changed = (): void => {
    setRound((old) => old + 1);
    again();
  };
  const set = async (change: Partial<Settings>) => {
    await ask('settings/set', change);
    changed();
  };
  const force = value && inForce(value);
  const policy = value?.policy ?? {};
  const who = policy.schoolName ?? text('administrator');
  const locked = (key: keyof typeof policy) => policy.settingsLocked || policy[key] !== undefined;
  const fixed = Object.keys(policy).length > 0;

  return (
    <PageFrame here="settings" text={text} onLeave={leave}>
      <AllowSites sites={sites} text={text} />
      {failed && <AskAgain text={text} again={again} />}
      {value && force && (
        <>
          {fixed && <p class="calm">{text('settingsPolicy', who)}</p>}
          <AgreementSection
            {...{ ask, text, saveFile, round, guardian, policy }}
            country={force.country}
            days={force.retentionDays}
          />
          <section class="block settings-fields">
            <CountryChoice
              id="country"
              label={text('settingsCountry')}
              language={languageOf(text)}
              country={force.country}
              disabled={locked('country')}
              onChange={(country) => set({ country })}
            />
            <Locked when={locked('country')} who={who} text={text} />
            <div class="field">
              <label for="level">{text('settingsLevel')}</label>
              <select
                id="level"
                value={force.lowestLevel}
                disabled={locked('lowestLevel')}
                onChange={(event) => set({ lowestLevel: event.currentTarget.value as Level })}
              >
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {text(`settingsLevel_${level}`)}
                  </option>
                ))}
              </select>
              <p class="small soft">{text('settingsLevelHint')}</p>
            </div>
            <Locked when={locked('lowestLevel')} who={who} text={text} />
            <div class="field">
              <label for="days">{text('settingsDays')}</label>
              <select
                id="days"
                value={String(force.retentionDays)}
                disabled={value.sessionOnly || locked('retentionDays')}
                onChange={(event) => set({ retentionDays: Number(event.currentTarget.value) })}
              >
                {[...new Set([...keepDays, force.retentionDays])]
                  .sort((a, b) => a - b)
                  .map((days) => (
                    <option key={days} value={String(days)}>
                      {text('settingsDaysOption', String(days))}
                    </option>
                  ))}
              </select>
            </div>
            <Locked when={value.sessionOnly || locked('retentionDays')} who={who} text={text} />
            <NoteChoice
              name="settingsNotify"
              on={force.notifyGuardian}
              onChange={(notifyGuardian) => set({ notifyGuardian })}
              disabled={!offersGuardians(policy)}
              {...{ text, allowNotifications }}
            />
            <NoteChoice
              name="settingsWeekly"
              on={force.weeklySummary}
              onChange={(weeklySummary) => set({ weeklySummary })}
              disabled={!offersGuardians(policy)}
              {...{ text, allowNotifications }}
            />
            <Locked when={!offersGuardians(policy)} who={who} text={text} says="guardiansNotOffered" />
          </section>
          <SitesOff
            sites={value.settings.sitesOff}
            fixed={policy.sitesOff ?? []}
            locked={policy.settingsLocked === true}
            who={who}
            text={text}
            onChange={(sitesOff) => set({ sitesOff })}
          />
          {value.sessionOnly && (
            <SharedComputer
              text={text}
              onEnd={async () => {
                await ask('session/end');
                changed();
              }}
            />
          )}
          <DataSection {...{ ask, text, saveFile, guardian }} onChanged={changed} />
          <PolicyReport {...value} text={text} />
        </>
      )}
    </PageFrame>
  );
};
