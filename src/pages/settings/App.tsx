import { useState } from 'preact/hooks';
import { inForce } from '../../browser/in-force';
import { type Level, levels, type Settings } from '../../model';
import { PageFrame } from '../../ui/PageFrame';
import { AskAgain } from '../AskAgain';
import { CountryChoice } from '../CountryChoice';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { WhoSeesNow } from '../WhoSeesNow';
import { Locked } from './Locked';
import { SitesOff } from './SitesOff';

const keepDays = [7, 14, 30, 60, 90, 180, 365];

/** Choices made at home. What a school or guardian has fixed is shown, locked, with who fixed it. */
export const App = ({ ask, text, leave, allowNotifications }: PageProps) => {
  const [refused, setRefused] = useState(false);
  const [round, setRound] = useState(0);
  const { value, failed, again } = useAsked(() => ask('settings/get'));
  const set = async (change: Partial<Settings>) => {
    await ask('settings/set', change);
    setRound((old) => old + 1);
    again();
  };
  const force = value && inForce(value);
  const policy = value?.policy ?? {};
  const who = policy.schoolName ?? text('schoolOrGuardian');
  const fixed = Object.keys(policy).length > 0;

  return (
    <PageFrame here="settings" text={text} onLeave={leave}>
      {failed && <AskAgain text={text} again={again} />}
      {value && force && (
        <>
          {fixed && <p class="calm">{text('settingsPolicy', who)}</p>}
          <section class="block settings-fields">
            <CountryChoice
              id="country"
              label={text('settingsCountry')}
              language={languageOf(text)}
              country={force.country}
              disabled={policy.country !== undefined}
              onChange={(country) => set({ country })}
            />
            <Locked when={policy.country !== undefined} who={who} text={text} />
            <div class="field">
              <label for="level">{text('settingsLevel')}</label>
              <select
                id="level"
                value={force.lowestLevel}
                disabled={policy.lowestLevel !== undefined}
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
            <Locked when={policy.lowestLevel !== undefined} who={who} text={text} />
            <div class="field">
              <label for="days">{text('settingsDays')}</label>
              <select
                id="days"
                value={String(force.retentionDays)}
                disabled={policy.retentionDays !== undefined}
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
            <Locked when={policy.retentionDays !== undefined} who={who} text={text} />
            <label class="choice">
              <input
                type="checkbox"
                checked={force.notifyGuardian}
                onChange={async (event) => {
                  const on = event.currentTarget.checked;
                  const allowed = !on || (await allowNotifications());
                  setRefused(!allowed);
                  await set({ notifyGuardian: on && allowed });
                }}
              />
              <span>
                {text('settingsNotify')}
                <span class="small soft settings-hint">{text('settingsNotifyHint')}</span>
              </span>
            </label>
            {refused && (
              <p class="mind" role="alert">
                {text('settingsNotifyRefused')}
              </p>
            )}
          </section>
          <SitesOff
            sites={value.settings.sitesOff}
            fixed={policy.sitesOff ?? []}
            who={who}
            text={text}
            onChange={(sitesOff) => set({ sitesOff })}
          />
          <section class="block">
            <h2>{text('whoSees')}</h2>
            <WhoSeesNow key={round} ask={ask} text={text} />
          </section>
          {value.problems.length > 0 && (
            <section class="block">
              <h2>{text('settingsProblems')}</h2>
              <ul class="settings-list">
                {value.problems.map((problem) => (
                  <li key={problem} lang="en">
                    {problem}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </PageFrame>
  );
};
