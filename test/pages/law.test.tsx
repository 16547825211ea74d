// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { countries } from '../../src/help/find-help';
import { lawOf } from '../../src/help/law-of';
import { languages } from '../../src/model';
import { App } from '../../src/pages/law/App';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the law in %s', (language) => {
  const text = pretendText(language);

  it('begins with what fits, says where it stands and since when', async () => {
    const { root } = await showPretend(App, language, { query: 'country=CN&about=sextortion' });
    const [first] = root.querySelectorAll('.law-list li');
    expect(first?.textContent).toContain(text('lawFits'));
    expect(first?.querySelector('.law-by')?.textContent).toMatch(/274.*2023-12-29|2023-12-29.*274/s);
    expect(root.querySelector('a[href="tel:12309"]')).not.toBeNull();
    expect(root.textContent).not.toMatch(/undefined|lawSince|\$/);
  });

  it('takes the country of the settings, and says honestly where nothing is written', async () => {
    const { root, change } = await showPretend(App, language);
    expect(root.querySelector<HTMLSelectElement>('#country')?.value).toBe(language === 'en' ? 'GB' : 'CN');
    for (const { code } of countries()) {
      await change('#country', code);
      expect(root.textContent?.includes(text('lawNone')), code).toBe(lawOf(code) === undefined);
    }
  });
});
