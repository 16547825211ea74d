// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type Agreement, languages } from '../../src/model';
import { App } from '../../src/pages/settings/App';
import { App as Uninstall } from '../../src/pages/uninstall/App';
import type { PretendState } from './pretend-ask';
import { pretendText } from './pretend-text';
import { type Shown, showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

const agreed =
  (sees: Agreement['sees'], passphrase = '') =>
  ({ guardian }: PretendState): void => {
    guardian.agreements.history = [{ sees, ageBand: '14-15', guardian: true, agreedAt: Date.now() - 1 }];
    guardian.passphrase = passphrase;
  };

describe.each(languages)('what was agreed, in the settings in %s', (language) => {
  const text = pretendText(language);
  const submit = async ({ root, settled }: Shown, selector: string): Promise<void> => {
    const form = root.querySelector(selector);
    if (!form) throw new Error(`no form ${selector}`);
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
  };
  const choose = async ({ root, settled }: Shown, label: string): Promise<void> => {
    const found = [...root.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.startsWith(label),
    );
    found?.querySelector('input')?.click();
    await settled();
  };

  it('always stands there, without a passphrase and without a press', async () => {
    const { root } = await showPretend(App, language, { prepare: agreed('all-words', 'seven green boats') });
    const lines = [...root.querySelectorAll('.said-list')][0];
    expect(lines?.textContent).toContain(text('agreed_all_words'));
    expect(lines?.closest('details')).toBeNull();
  });

  it('is changed together only, and what held before stays to be seen', async () => {
    const shown = await showPretend(App, language, { prepare: agreed('all-words') });
    await choose(shown, text('sees_counts'));
    await submit(shown, 'form:has(.sees)');
    expect(shown.root.querySelector('[role=alert]')?.textContent).toBe(text('welcomeMissing'));
    await choose(shown, text('seesTogether'));
    await submit(shown, 'form:has(.sees)');
    expect(shown.state.guardian.agreements.history.map(({ sees }) => sees)).toEqual(['all-words', 'counts']);
    expect(shown.root.textContent).toContain(text('agreementSaved'));
    const history = [...shown.root.querySelectorAll('.history dd')].map(({ textContent }) => textContent);
    expect(history).toEqual([text('agreed_counts'), text('agreed_all_words')]);
  });

  it('needs the passphrase to be changed, once there is one', async () => {
    const shown = await showPretend(App, language, { prepare: agreed('all-words', 'seven green boats') });
    expect(shown.root.querySelector('.sees')).toBeNull();
    await shown.change('#passphrase', 'seven green boats');
    await submit(shown, '.unlock form');
    await choose(shown, text('sees_danger_words'));
    await choose(shown, text('seesTogether'));
    await submit(shown, 'form:has(.sees)');
    expect(shown.state.guardian.agreements.history.at(-1)?.sees).toBe('danger-words');
  });

  it('takes a consent back, and then nothing is shared', async () => {
    const shown = await showPretend(App, language, {
      prepare: ({ guardian, settings }) => {
        settings.settings.country = 'CN';
        guardian.agreements.history = [
          { sees: 'all-words', ageBand: 'under-14', guardian: true, consent: 'guardian-agreed', agreedAt: 1 },
        ];
      },
    });
    await choose(shown, text('consent_refuse'));
    await choose(shown, text('seesTogether'));
    await submit(shown, 'form:has(.sees)');
    expect(shown.state.guardian.agreements.history.at(-1)).toMatchObject({
      consent: 'refused',
      sees: 'counts',
    });
    expect(shown.root.textContent).toContain(text('agreedRefused'));
  });

  it('lets the passphrase be set later, and says before what is lost with it', async () => {
    const shown = await showPretend(App, language, { prepare: agreed('counts') });
    const form = [...shown.root.querySelectorAll('form')].find(({ textContent }) =>
      textContent?.includes(text('passSave')),
    );
    expect(form?.textContent).toContain(text('passForgotten'));
    form?.classList.add('to-set');
    for (const [index, field] of form?.querySelectorAll('input[type=password]').entries() ?? [])
      field.id = `new-${index}`;
    await shown.change('#new-0', 'eight blue trains');
    await shown.change('#new-1', 'eight blue trains');
    await submit(shown, '.to-set');
    expect(shown.state.guardian.passphrase).toBe('eight blue trains');
    expect(shown.root.textContent).toContain(text('passKept'));
    expect(shown.root.textContent).toContain(text('agreedPassphrase'));
  });

  it('saves everything as a file whose name says nothing, here and before it is removed', async () => {
    for (const page of [App, Uninstall]) {
      const { press, saved, state } = await showPretend(page, language);
      await press(text('exportAll'));
      expect(saved).toEqual([
        { name: 'alongside-data.json', content: JSON.stringify({ incidents: state.incidents }) },
      ]);
      document.body.replaceChildren();
    }
  });

  it('moves a household by a closed file, and changes nothing for a wrong passphrase', async () => {
    const shown = await showPretend(App, language);
    const { root, change, settled, saved } = shown;
    for (const [index, field] of root.querySelectorAll('.household-save input[type=password]').entries())
      field.id = `house-${index}`;
    await change('#house-0', 'nine red kites');
    await change('#house-1', 'nine red kites');
    await submit(shown, '.household-save');
    expect(saved.map(({ name }) => name)).toEqual(['alongside-household.json']);
    const input = root.querySelector<HTMLInputElement>('#household-file');
    Object.defineProperty(input, 'files', { value: [new File(['sealed household'], 'h.json')] });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    for (const [passphrase, said] of [
      ['wrong', 'householdWrong'],
      ['right passphrase', 'householdLoaded'],
    ] as const) {
      await change('#household-pass', passphrase);
      await submit(shown, '.household-load');
      expect(root.textContent).toContain(text(said));
    }
  });

  it('deletes all of it only after a question, and is then as on the first day', async () => {
    const { root, press, state } = await showPretend(App, language, { prepare: agreed('counts') });
    await press(text('deleteEverything'));
    expect(root.textContent).toContain(text('deleteEverythingSure'));
    expect(state.incidents).not.toEqual([]);
    await press(text('logDeleteAllYes'));
    expect(state.incidents).toEqual([]);
    expect(root.textContent).toContain(text('deletedEverything'));
    expect(root.textContent).toContain(text('agreed_none'));
  });

  it('says before removing what goes, what stays and that nobody is told', async () => {
    const { root } = await showPretend(Uninstall, language);
    for (const key of ['uninstallGone1', 'uninstallGone3', 'uninstallStays1', 'uninstallHow1'])
      expect(root.textContent).toContain(text(key));
    expect(root.querySelector('a[href*="evidence"]')).not.toBeNull();
    expect(root.textContent).not.toMatch(/undefined|uninstall[A-Z]/);
  });
});
