// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/model';
import { App } from '../../src/pages/popup/App';
import { sayDate } from '../../src/ui/say-time';
import { schoolPolicy } from './pretend-ask';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the popup in %s', (language) => {
  const text = pretendText(language);

  it('says how this page is read, what was noticed and why', async () => {
    const { root } = await showPretend(App, language);
    expect(root.textContent).toContain(text('reading', '42'));
    expect(root.querySelector('.noticed .steps')?.textContent).toContain(text('kind_secrecy'));
    expect(root.querySelectorAll('.noticed')).toHaveLength(4);
    expect(root.textContent).not.toMatch(/undefined|kind_|mean_|advice_/);
  });

  it.each([
    ['nothing-here', 'readingNothing'],
    ['unreadable', 'readingUnreadable'],
    ['off', 'readingOff'],
    ['updated', 'readingUpdated'],
  ] as const)('says it plainly when the page is %s', async (state, key) => {
    const { root } = await showPretend(App, language, {
      prepare: ({ here }) => {
        if (here.reading) here.reading.state = state;
      },
    });
    expect(root.querySelector('.this-page-state')?.textContent).toBe(text(key));
  });

  it.each([
    [{}, 'readingConfirmed'],
    [{ confirmedOn: '' }, 'readingUnconfirmed'],
    [{ restsOn: 'candidates' }, 'readingCandidates'],
    [{ restsOn: 'structure', confirmedOn: '' }, 'readingByStructure'],
  ] as const)('says how sure the reading is: %o', async (reading, key) => {
    const { root } = await showPretend(App, language, {
      prepare: ({ here }) => {
        if (here.reading) Object.assign(here.reading, reading);
      },
    });
    const day = sayDate(Date.parse('2026-11-20'), text('languageTag'));
    expect(root.querySelector('.this-page')?.textContent).toContain(text(key, day));
  });

  it('tells what was only counted apart from what is read', async () => {
    const { root } = await showPretend(App, language, {
      prepare: ({ here }) => {
        if (here.reading) here.reading.counted = 57;
      },
    });
    expect(root.querySelector('.this-page')?.textContent).toContain(text('readingCounted', '57'));
  });

  it('says since when it reads', async () => {
    const { root, state } = await showPretend(App, language);
    const at = state.here.reading?.sinceAt ?? 0;
    const said = [...root.querySelectorAll('.this-page .small')].map(({ textContent }) => textContent);
    const time = new Intl.DateTimeFormat(text('languageTag'), { hour: '2-digit', minute: '2-digit' }).format(
      at,
    );
    expect(said.some((line) => line?.includes(time))).toBe(true);
  });

  it('offers a note for the makers only where a page cannot be read', async () => {
    const { root } = await showPretend(App, language);
    expect(root.textContent).not.toContain(text('readingReport'));
    const broken = await showPretend(App, language, {
      prepare: ({ here }) => {
        if (here.reading) here.reading.state = 'unreadable';
      },
    });
    const button = [...broken.root.querySelectorAll('button')].find(
      (each) => each.textContent === text('readingReport'),
    );
    button?.click();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(broken.state.asked.map(({ kind }) => kind)).toContain('reading/report');
  });

  it('names who switched a site off', async () => {
    const { root } = await showPretend(App, language, {
      prepare: (state) => {
        Object.assign(state.settings, schoolPolicy(language));
        state.here.host = 'learn.example';
        if (state.here.reading) state.here.reading.state = 'off';
      },
    });
    expect(root.querySelector('.this-page-state')?.textContent).toBe(
      text('readingOffBy', schoolPolicy(language).policy.schoolName ?? ''),
    );
  });

  it('has a helper one press away, also when nothing was noticed', async () => {
    for (const incidents of [undefined, [] as never[]]) {
      const { root } = await showPretend(App, language, {
        prepare: (state) => {
          if (incidents) state.incidents = incidents;
        },
      });
      expect(root.querySelectorAll('.help-now a[href^="tel:"]').length).toBeGreaterThan(0);
    }
  });

  it('lets the child say that it was fine, and take it back', async () => {
    const { press, state } = await showPretend(App, language);
    const said = () => state.incidents.find(({ id }) => id === 'secret')?.fineAt !== undefined;
    await press(text('cardFine'));
    expect(said()).toBe(true);
    await press(text('fineUndo'));
    expect(said()).toBe(false);
  });

  it('is quiet for an hour and can be woken', async () => {
    const { press, state } = await showPretend(App, language);
    await press(text('quietHour'));
    const until = state.settings.settings.quietUntil - Date.now();
    expect(until).toBeGreaterThan(59 * 60_000);
    expect(until).toBeLessThanOrEqual(60 * 60_000);
    await press(text('quietEnd'));
    expect(state.settings.settings.quietUntil).toBe(0);
  });

  it.each([
    ['agreed_none', undefined],
    ['agreed_alone', { sees: 'counts', guardian: false }],
    ['agreed_counts', { sees: 'counts', guardian: true }],
    ['agreed_danger_words', { sees: 'danger-words', guardian: true }],
    ['agreed_all_words', { sees: 'all-words', guardian: true }],
    ['agreedRefused', { sees: 'counts', guardian: true, consent: 'refused' }],
  ] as const)('always shows the agreement in force, without a press: %s', async (line, agreement) => {
    const { root } = await showPretend(App, language, {
      prepare: ({ guardian }) => {
        if (agreement)
          guardian.agreements.history = [{ ...agreement, ageBand: '14-15', agreedAt: Date.now() }];
      },
    });
    expect(root.querySelector('.agreed')?.textContent).toBe(text(line));
    expect(root.querySelector('.agreed')?.closest('details')).toBeNull();
  });

  it('leaves quickly and says what that cannot do', async () => {
    const { root, press, left } = await showPretend(App, language);
    await press(text('leave'));
    expect(left()).toBe(1);
    expect(root.textContent).toContain(text('leaveHint'));
  });

  it('never tells the background that help was looked at', async () => {
    const { root, state } = await showPretend(App, language);
    root.querySelector<HTMLElement>('.help-now a')?.dispatchEvent(new Event('click', { bubbles: true }));
    expect([...new Set(state.asked.map(({ kind }) => kind))].sort()).toEqual([
      'agreement/read',
      'guardian/lock-state',
      'incidents/list',
      'reading/here',
      'settings/get',
    ]);
  });
});

describe.each(languages)('the child’s own choices in %s', (language) => {
  const text = pretendText(language);

  it('say how often a card may come, and whether own words get a line', async () => {
    const { root, state, change } = await showPretend(App, language);
    await change('.your-choices select', '60');
    expect(state.settings.settings.cardPauseMinutes).toBe(60);
    const box = root.querySelector<HTMLInputElement>('[name=own-words]');
    expect(box?.checked).toBe(true);
    await change('[name=own-words]', false);
    expect(state.settings.settings.ownWords).toBe(false);
  });

  it('hold what was called fine, with a way back', async () => {
    const { root, state, press } = await showPretend(App, language);
    const [, list] = root.querySelectorAll<HTMLDetailsElement>('.your-choices');
    if (list) list.open = true;
    list?.dispatchEvent(new Event('toggle'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(list?.querySelectorAll('.called-fine')).toHaveLength(1);
    const button = list?.querySelector<HTMLButtonElement>('.called-fine button');
    expect(button?.textContent).toBe(text('fineUndo'));
    button?.click();
    await press(text('choices'));
    expect(state.incidents.every(({ fineAt }) => fineAt === undefined)).toBe(true);
    expect(list?.textContent).toContain(text('fineListNone'));
  });
});
