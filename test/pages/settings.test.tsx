// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/model';
import { App } from '../../src/pages/settings/App';
import { schoolPolicy } from './pretend-ask';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the settings in %s', (language) => {
  const text = pretendText(language);
  const atSchool = {
    prepare: (state: { settings: object }) => Object.assign(state.settings, schoolPolicy(language)),
  };

  it('keeps what is chosen', async () => {
    const { change, state } = await showPretend(App, language);
    await change('#country', 'ZA');
    await change('#days', '7');
    await change('#level', 'danger');
    expect(state.settings.settings).toMatchObject({ country: 'ZA', retentionDays: 7, lowestLevel: 'danger' });
  });

  it('switches a site off by any way of writing it, and on again', async () => {
    const { change, press, state, root } = await showPretend(App, language);
    await change('#site', 'https://Chat.example/room?id=7');
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await change('#site', '');
    expect(state.settings.settings.sitesOff).toEqual(['music.example', 'chat.example']);
    await press(text('settingsSiteOn', 'music.example'));
    expect(state.settings.settings.sitesOff).toEqual(['chat.example']);
  });

  it('shows what is fixed as locked, and by whom', async () => {
    const { root } = await showPretend(App, language, atSchool);
    const locked = ['#level', '#days'].map((id) => root.querySelector<HTMLSelectElement>(id));
    expect(locked.map((field) => field?.disabled)).toEqual([true, true]);
    expect(locked.map((field) => field?.value)).toEqual(['caution', '30']);
    expect(root.querySelector<HTMLSelectElement>('#country')?.disabled).toBe(false);
    expect(root.textContent).toContain(
      text('settingsLocked', schoolPolicy(language).policy.schoolName ?? ''),
    );
  });

  it('locks everything when the school says so, and names the administrator where no school is named', async () => {
    const { root } = await showPretend(App, language, {
      prepare: (state) => Object.assign(state.settings, { policy: { settingsLocked: true } }),
    });
    for (const id of ['#country', '#level', '#days'])
      expect(root.querySelector<HTMLSelectElement>(id)?.disabled, id).toBe(true);
    expect(root.querySelector('#site')).toBeNull();
    expect(root.textContent).toContain(text('settingsLocked', text('administrator')));
  });

  it('says that the computer is shared, and forgets on a press', async () => {
    const { press, state, root } = await showPretend(App, language, {
      prepare: ({ settings }) =>
        Object.assign(settings, { sessionOnly: true, policy: { sessionOnly: true } }),
    });
    expect(root.textContent).toContain(text('guardiansNotOffered', text('administrator')));
    await press(text('sharedDone'));
    expect(state.asked.map(({ kind }) => kind)).toContain('session/end');
    expect(root.textContent).toContain(text('sharedGone'));
  });

  it('lists what was wrong in the policy', async () => {
    const { root } = await showPretend(App, language, atSchool);
    expect(root.textContent).toContain(text('policyNeeds_email', 'contact.email'));
  });

  it('switches notes on only when the browser allows them', async () => {
    const refused = await showPretend(App, language, { notifications: false });
    await refused.change('input[type=checkbox]', true);
    expect(refused.state.settings.settings.notifyGuardian).toBe(false);
    expect(refused.root.textContent).toContain(text('settingsNotifyRefused'));
    document.body.replaceChildren();
    const allowed = await showPretend(App, language);
    await allowed.change('input[type=checkbox]', true);
    expect(allowed.state.settings.settings.notifyGuardian).toBe(true);
    expect(allowed.root.textContent).toContain(text('whoSeesNotified'));
  });
});
