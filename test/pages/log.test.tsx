// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/model';
import { App } from '../../src/pages/log/App';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the log in %s', (language) => {
  const text = pretendText(language);

  it('lists by day, with the reasons and the kept lines of each', async () => {
    const { root } = await showPretend(App, language);
    expect(root.querySelectorAll('.logged')).toHaveLength(4);
    expect(root.querySelectorAll('.log-day').length).toBeGreaterThan(1);
    expect(root.querySelector('.logged .steps')?.textContent).toContain(text('kind_secrecy'));
    expect(root.querySelectorAll('.logged')[0]?.querySelectorAll('.kept-lines li')).toHaveLength(4);
    expect(root.textContent).not.toMatch(/undefined|kind_|mean_/);
  });

  it('tells the adult to listen first', async () => {
    const { root } = await showPretend(App, language);
    expect(root.textContent).toContain(text('logAdult1'));
  });

  it('narrows to one kind, and says when nothing matches', async () => {
    const { root, change } = await showPretend(App, language);
    await change('#filter-kind', 'sextortion');
    expect(root.querySelectorAll('.logged')).toHaveLength(1);
    await change('#filter-level', 'caution');
    expect(root.querySelectorAll('.logged')).toHaveLength(0);
    expect(root.textContent).toContain(text('logNoMatch'));
  });

  it('deletes nothing without a question', async () => {
    const { press, state } = await showPretend(App, language);
    await press(text('logDeleteAll'));
    expect(state.incidents).toHaveLength(4);
    await press(text('logDeleteNo'));
    await press(text('logDeleteAll'));
    await press(text('logDeleteAllYes'));
    expect(state.incidents).toEqual([]);
  });

  it('deletes one', async () => {
    const { press, state } = await showPretend(App, language);
    await press(text('logDelete'));
    await press(text('logDeleteYes'));
    expect(state.incidents.map(({ id }) => id)).toEqual(['money', 'crowd', 'lonely']);
  });
});
