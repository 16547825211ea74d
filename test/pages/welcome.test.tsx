// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/model';
import { App } from '../../src/pages/welcome/App';
import { schoolPolicy } from './pretend-ask';
import { pretendText } from './pretend-text';
import { type Shown, showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the welcome in %s', (language) => {
  const text = pretendText(language);
  const next = ({ root, settled }: Shown): Promise<void> => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    return settled();
  };
  const choose = async ({ root, settled }: Shown, key: string): Promise<void> => {
    const label = [...root.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.startsWith(text(key)),
    );
    if (!label) throw new Error(`no choice reads ${text(key)}`);
    label.querySelector('input')?.click();
    await settled();
  };
  const title = ({ root }: Shown) => root.querySelector('h2')?.textContent;
  const progress = ({ root }: Shown) => root.querySelector('.progress')?.textContent;

  /** To the step after the country. */
  const answerWho = async (shown: Shown, age: string, guardian: 'yes' | 'no', country = 'GB') => {
    await next(shown);
    await choose(shown, age);
    await choose(shown, `welcomeGuardian_${guardian}`);
    await next(shown);
    await shown.change('#country', country);
  };

  it('goes through five steps, forward and back, and keeps what was chosen together', async () => {
    const shown = await showPretend(App, language);
    const { state, press, change, root } = shown;
    expect(title(shown)).toBe(text('welcomeDoes'));
    expect(progress(shown)).toBe(text('welcomeStep', '1', '5'));
    await answerWho(shown, 'age_14_15', 'yes');
    expect(title(shown)).toBe(text('welcomeWhere'));
    await press(text('welcomeBack'));
    expect(root.querySelectorAll('input:checked')).toHaveLength(2);
    await next(shown);
    await next(shown);
    expect(title(shown)).toBe(text('seesTitle'));
    await choose(shown, 'sees_danger_words');
    await next(shown);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(text('welcomeMissing'));
    await choose(shown, 'seesTogether');
    await next(shown);
    expect(title(shown)).toBe(text('passTitle'));
    expect(root.textContent).toContain(text('passForgotten'));
    const [first, second] = root.querySelectorAll<HTMLInputElement>('input[type=password]');
    if (first && second) [first.id, second.id] = ['first', 'second'];
    await change('#first', 'seven green boats');
    await change('#second', 'seven green boots');
    await next(shown);
    expect(state.guardian.agreements.history).toEqual([]);
    await change('#second', 'seven green boats');
    await next(shown);
    expect(state.guardian.agreements.history).toMatchObject([
      { sees: 'danger-words', ageBand: '14-15', guardian: true, consent: 'not-needed' },
    ]);
    expect(state.guardian.passphrase).toBe('seven green boats');
    expect(state.settings.settings.country).toBe('GB');
    expect(root.textContent).toContain(text('agreed_danger_words'));
    expect(root.textContent).toContain(text('agreedPassphrase'));
    expect(root.textContent).not.toMatch(/undefined|welcome[A-Z]|agreed[A-Z_]/);
  });

  it('works without a guardian, and then shares nothing and asks for no passphrase', async () => {
    const shown = await showPretend(App, language);
    await answerWho(shown, 'age_16_17', 'no');
    expect(progress(shown)).toBe(text('welcomeStep', '3', '4'));
    await next(shown);
    expect(title(shown)).toBe(text('seesAloneTitle'));
    await next(shown);
    expect(shown.state.guardian.agreements.history).toMatchObject([{ guardian: false, sees: 'counts' }]);
    expect(shown.state.guardian.passphrase).toBe('');
    expect(shown.root.textContent).toContain(text('agreed_alone'));
  });

  it('asks a guardian for consent below 14 in mainland China, with a no beside the yes', async () => {
    for (const [answer, consent, line] of [
      ['consent_refuse', 'refused', 'agreedRefused'],
      ['consent_agree', 'guardian-agreed', 'agreed_counts'],
    ] as const) {
      const shown = await showPretend(App, language);
      await answerWho(shown, 'age_under_14', 'yes', 'CN');
      expect(shown.root.textContent).toContain(text('consentLaw_CN'));
      await next(shown);
      expect(title(shown)).toBe(text('welcomeWhere'));
      await choose(shown, answer);
      await next(shown);
      if (consent !== 'refused') {
        await choose(shown, 'seesTogether');
        await next(shown);
        await next(shown);
      }
      expect(shown.state.guardian.agreements.history.at(-1)).toMatchObject({ consent });
      expect(shown.root.textContent).toContain(text(line));
      document.body.replaceChildren();
    }
  });

  it('says what a no takes away, and offers to save it first; nothing of it where nothing is kept', async () => {
    const shown = await showPretend(App, language);
    await answerWho(shown, 'age_under_14', 'yes', 'CN');
    expect(shown.root.querySelector('.kept-before')).toBeNull();
    await choose(shown, 'consent_refuse');
    expect(shown.root.querySelector('.kept-before')?.textContent).toContain(text('keptBefore_refused'));
    await shown.press(text('exportAll'));
    expect(shown.saved).toHaveLength(1);
    document.body.replaceChildren();
    const alone = await showPretend(App, language);
    await answerWho(alone, 'age_under_14', 'no', 'CN');
    expect(alone.root.querySelector('.kept-before')?.textContent).toContain(text('keptBefore_awaited'));
    document.body.replaceChildren();
    const empty = await showPretend(App, language, {
      prepare: (state) => {
        state.incidents = [];
      },
    });
    await answerWho(empty, 'age_under_14', 'yes', 'CN');
    await choose(empty, 'consent_refuse');
    expect(empty.root.querySelector('.kept-before')).toBeNull();
  });

  it('says where consent is asked who answers for it, and names the school’s person where there is one', async () => {
    const home = await showPretend(App, language);
    await answerWho(home, 'age_under_14', 'yes', 'CN');
    for (const key of ['answersHome', 'answersMakers', 'answersOffice_CN'])
      expect(home.root.textContent).toContain(text(key));
    document.body.replaceChildren();
    const { policy } = schoolPolicy(language);
    const school = await showPretend(App, language, {
      prepare: (state) => {
        state.settings.policy = policy;
      },
    });
    await answerWho(school, 'age_under_14', 'yes', 'CN');
    const said = school.root.querySelector('.consent')?.textContent;
    expect(said).toContain(text('answersSchool', policy.schoolName ?? ''));
    expect(said).toContain(policy.contact?.name);
    expect(said).toContain(policy.contact?.email);
    expect(said).not.toContain(text('answersHome'));
  });

  it('asks again when the age or the country changed after a yes', async () => {
    const shown = await showPretend(App, language);
    await answerWho(shown, 'age_under_14', 'yes', 'CN');
    await choose(shown, 'consent_agree');
    await shown.change('#country', 'US');
    await next(shown);
    expect(title(shown)).toBe(text('welcomeWhere'));
  });

  it('keeps nothing of a child below that age while no guardian is there, and says so', async () => {
    const shown = await showPretend(App, language);
    await answerWho(shown, 'age_under_14', 'no', 'CN');
    expect(shown.root.textContent).toContain(text('consentAlone'));
    await next(shown);
    await next(shown);
    expect(shown.state.guardian.agreements.history).toMatchObject([{ consent: 'awaited', guardian: false }]);
    expect(shown.root.textContent).toContain(text('agreedAwaited'));
  });

  it('can be done later, and then nothing is kept of it', async () => {
    const shown = await showPretend(App, language);
    await answerWho(shown, 'age_14_15', 'yes');
    await shown.press(text('welcomeLater'));
    expect(shown.root.textContent).toContain(text('welcomeLaterSaid'));
    expect(shown.state.asked.map(({ kind }) => kind)).not.toContain('agreement/set');
    await shown.press(text('welcomeGoOn'));
    expect(title(shown)).toBe(text('welcomeWhere'));
  });

  it('moves whoever listens to the new step', async () => {
    const shown = await showPretend(App, language);
    await next(shown);
    expect(document.activeElement?.textContent).toContain(text('welcomeWho'));
  });

  it('asks for the pages that the browser withholds, and only then', async () => {
    const allowed = await showPretend(App, language);
    expect(allowed.root.textContent).not.toContain(text('sitesAskTitle'));
    const withheld = await showPretend(App, language, { sites: [false, true] });
    expect(withheld.root.textContent).toContain(text('sitesAskTitle'));
    await withheld.press(text('sitesAllow'));
    expect(withheld.root.textContent).toContain(text('sitesAllowed'));
    const refused = await showPretend(App, language, { sites: [false, false] });
    await refused.press(text('sitesAllow'));
    expect(refused.root.textContent).toContain(text('sitesRefused'));
  });

  it('shows what holds when everything was agreed before', async () => {
    const { root } = await showPretend(App, language, {
      prepare: ({ guardian }) => {
        guardian.agreements.history = [
          { sees: 'all-words', ageBand: '16-17', guardian: true, agreedAt: Date.now() },
        ];
      },
    });
    expect(root.querySelector('form')).toBeNull();
    expect(root.textContent).toContain(text('agreed_all_words'));
  });
});
