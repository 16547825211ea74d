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

  it('finds a name, a site, a kind or a kept word, however it is typed', async () => {
    const { root, change, press } = await showPretend(App, language);
    const word = language === 'en' ? '  CLASS List ' : '班的名单';
    for (const [search, found] of [
      ['BILIBILI', 1],
      [text('kind_sextortion'), 1],
      [word, 1],
      ['ｎｏｖａ', 1],
      ['qqqq', 0],
    ] as const) {
      await change('#log-search', search);
      expect(root.querySelectorAll('.logged'), search).toHaveLength(found);
    }
    await press(text('logClear'));
    expect(root.querySelectorAll('.logged')).toHaveLength(4);
    expect(root.querySelector<HTMLInputElement>('#log-search')?.value).toBe('');
  });

  it('shows over time what matches, for the eye and as a table with the same numbers', async () => {
    const { root, change } = await showPretend(App, language);
    const inTable = () =>
      [...root.querySelectorAll('.over-time td:last-child')].reduce(
        (sum, { textContent }) => sum + Number(textContent),
        0,
      );
    expect(inTable()).toBe(4);
    expect(root.querySelectorAll('.bar-danger').length).toBe(2);
    await change('#filter-level', 'caution');
    expect(inTable()).toBe(2);
    expect(root.querySelectorAll('.bar-danger')).toHaveLength(0);
  });

  it('counts by kind, level, site and person, and a press shows only those', async () => {
    const { root, change } = await showPretend(App, language);
    const by = root.querySelector('.log-counts select');
    if (by) by.id = 'by';
    const rows = () => root.querySelectorAll('.log-counts tbody tr');
    for (const [name, count] of [
      ['kind', 4],
      ['level', 2],
      ['host', 4],
      ['person', 6],
    ] as const) {
      await change('#by', name);
      expect(rows(), name).toHaveLength(count);
    }
    rows()[0]?.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(root.querySelectorAll('.logged')).toHaveLength(1);
  });

  it('brings all of a long log, the newest first and 50 at a time', async () => {
    const { root, press, state } = await showPretend(App, language, {
      prepare: (state) => {
        const [one] = state.incidents;
        if (one)
          state.incidents = Array.from({ length: 2500 }, (_, i) => ({
            ...one,
            id: `i${i}`,
            at: one.at - i * 60_000,
          }));
      },
    });
    expect(state.asked.filter(({ kind }) => kind === 'incidents/list')).toHaveLength(2);
    expect(root.querySelector('[role=status]')?.textContent).toBe(text('logFound', '2500', '2500'));
    expect(root.querySelectorAll('.logged')).toHaveLength(50);
    await press(text('logMore', '2450'));
    expect(root.querySelectorAll('.logged')).toHaveLength(100);
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
