// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/model';
import { App } from '../../src/pages/welcome/App';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the welcome in %s', (language) => {
  const text = pretendText(language);

  it('says what it does, what it cannot do and who sees what, before anything else', async () => {
    const { root } = await showPretend(App, language);
    const said = [...root.querySelectorAll('h2')].map((title) => title.textContent);
    expect(said).toEqual([text('welcomeDoes'), text('welcomeLimits'), text('whoSees')]);
    expect(root.textContent).not.toMatch(/undefined|welcome[A-Z]/);
  });

  it('takes the country', async () => {
    const { change, state } = await showPretend(App, language);
    await change('#country', 'US');
    expect(state.settings.settings.country).toBe('US');
  });
});
