// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { countries } from '../../src/help/find-help';
import { languages } from '../../src/model';
import { App } from '../../src/pages/help/App';
import { schoolPolicy } from './pretend-ask';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the help page in %s', (language) => {
  const text = pretendText(language);

  it('starts with what fits the thing that happened', async () => {
    const { root } = await showPretend(App, language, { query: 'incident=money' });
    expect(root.querySelector('.advice')?.textContent).toContain(text('advice_no_pay'));
    const [first] = root.querySelectorAll('.help-group a[href^="tel:"]');
    expect(first?.getAttribute('href')).toBe(language === 'en' ? 'tel:999' : 'tel:110');
    const groups = [...root.querySelectorAll('.help-group h2')].map((title) => title.textContent);
    expect(groups.slice(0, 2)).toContain(text('need_talk'));
  });

  it('has somebody in every country, in one press', async () => {
    const { root, change } = await showPretend(App, language);
    for (const { code } of countries()) {
      await change('#country', code);
      expect(root.querySelectorAll('.help-card').length, code).toBeGreaterThan(0);
      expect(root.textContent, code).not.toMatch(/undefined|need_/);
    }
  });

  it('changes with what it is about and who asks', async () => {
    const { root, change } = await showPretend(App, language);
    const names = () => [...root.querySelectorAll('.help-card h3')].map((name) => name.textContent).join();
    const all = names();
    const [, what, who] = [...root.querySelectorAll('.help-pickers select')];
    if (what) what.id = 'what';
    if (who) who.id = 'who';
    await change('#what', 'doxxing');
    const doxxing = names();
    await change('#who', 'guardian');
    expect(new Set([all, doxxing, names()]).size).toBe(3);
  });

  it('names the person at school', async () => {
    const { root } = await showPretend(App, language, {
      prepare: (state) => Object.assign(state.settings, schoolPolicy(language)),
    });
    expect(root.textContent).toContain(schoolPolicy(language).policy.contact?.name);
  });

  it('sets the school’s own lines beside the country’s, after the most urgent ones', async () => {
    const helpLines = [{ name: 'Town line', phone: '0800 555 000', note: 'For anything.' }];
    const numbers = (root: HTMLElement) =>
      [...root.querySelectorAll('a.call')].map((call) => call.getAttribute('href'));
    const plain = numbers((await showPretend(App, language)).root);
    document.body.replaceChildren();
    const { root } = await showPretend(App, language, {
      prepare: (state) => Object.assign(state.settings, { policy: { helpLines } }),
    });
    expect(numbers(root).filter((href) => href !== 'tel:0800555000')).toEqual(plain);
    expect(numbers(root).indexOf('tel:0800555000')).toBeGreaterThan(0);
  });

  it('stands there even when the background does not answer', async () => {
    const { root } = await showPretend(App, language, {
      query: 'incident=x',
      prepare: (state) =>
        Object.defineProperty(state, 'settings', {
          get: () => {
            throw new Error('asleep');
          },
        }),
    });
    expect(root.querySelectorAll('.help-card').length).toBeGreaterThan(0);
  });
});
