// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/model';
import { App } from '../../src/pages/report/App';
import { schoolPolicy } from './pretend-ask';
import { pretendText } from './pretend-text';
import { type Shown, showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

const written = ({ root }: Shown) => root.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '';

describe.each(languages)('the report in %s', (language) => {
  const text = pretendText(language);
  const open = (incident: string) => showPretend(App, language, { query: `incident=${incident}` });

  it('stands finished as soon as it is opened from a warning', async () => {
    const page = await open('money');
    for (const line of page.state.incidents.find(({ id }) => id === 'money')?.messages ?? [])
      expect(written(page)).toContain(line.text);
  });

  it('leaves out every line that is struck', async () => {
    const page = await open('crowd');
    const [first] = page.state.incidents.find(({ id }) => id === 'crowd')?.messages ?? [];
    await page.change('.share-lines input', false);
    expect(first?.text).toBeTruthy();
    expect(written(page)).not.toContain(first?.text);
  });

  it('masks names and the school on a press', async () => {
    const page = await open('secret');
    const name = page.state.incidents[0]?.people[0] ?? '';
    expect(written(page)).toContain(name);
    const box = [...page.root.querySelectorAll('label.choice')].find(
      (label) => label.textContent?.trim() === text('report_showNames'),
    );
    box?.querySelector('input')?.setAttribute('id', 'names');
    await page.change('#names', false);
    await page.change('#hidden', language === 'en' ? '500' : '50');
    expect(written(page)).not.toContain(name);
    expect(written(page)).toContain('▇▇');
    expect(written(page)).not.toMatch(/as the page showed them|没有改动/);
  });

  it('claims that nothing was changed only when nothing was', async () => {
    expect(written(await open('money'))).toMatch(/as the page showed them|没有改动/);
  });

  it('takes a mere sign to a trusted adult first', async () => {
    const { root } = await open('secret');
    const chosen = root.querySelector('input[name=receiver]:checked')?.parentElement?.textContent?.trim();
    expect(chosen).toBe(language === 'en' ? 'A note for your parent or guardian' : '给家长的一封信');
  });

  it('hides the school of the policy from the start', async () => {
    const { policy, problems } = schoolPolicy(language);
    const page = await showPretend(App, language, {
      prepare: (state) => Object.assign(state.settings, { policy, problems }),
    });
    expect(page.root.querySelector<HTMLInputElement>('#hidden')?.value).toBe(policy.schoolName);
  });

  it('takes it to the person the school named, by mail, on paper or copied, in the school’s language', async () => {
    const { policy } = schoolPolicy(language);
    const contact = {
      ...policy.contact,
      name: 'Lin',
      room: '312',
      hours: '8–16',
      email: 'lin@school.example',
    };
    const other = language === 'en' ? 'zh' : 'en';
    const page = await showPretend(App, language, {
      query: 'incident=money',
      prepare: (state) =>
        Object.assign(state.settings, { policy: { ...policy, contact, languages: [other] }, problems: [] }),
    });
    const name = language === 'zh' ? `Lin（${contact.role}，312）` : `Lin, ${contact.role}, 312`;
    const label = [...page.root.querySelectorAll('label.choice')].find(
      (each) => each.textContent?.trim() === text('reportToContact', name),
    );
    label?.querySelector('input')?.setAttribute('id', 'to-school');
    await page.change('#to-school', true);
    const area = page.root.querySelector('textarea');
    expect(area?.getAttribute('lang')).toBe(other === 'zh' ? 'zh-CN' : 'en');
    const shown = page.root.querySelector('.school-contact');
    expect(shown?.textContent).toContain('8–16');
    const mail = shown?.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.getAttribute('href') ?? '';
    expect(mail).toMatch(/^mailto:lin@school\.example\?subject=/);
    expect(mail.length).toBeLessThan(2048);
    expect(page.root.textContent).toContain(text('reportCopy'));
    expect(page.root.textContent).toContain(text('reportPrint'));
  });

  it.each(['CN', 'ZA', 'US', 'GB', 'INTL'])(
    'has receivers in %s and writes in their language',
    async (country) => {
      const page = await open('money');
      await page.change('#country', country);
      expect(page.root.querySelectorAll('input[name=receiver]').length).toBeGreaterThan(2);
      const area = page.root.querySelector('textarea');
      expect(area?.getAttribute('lang')).toBe(country === 'CN' ? 'zh-CN' : 'en');
    },
  );

  it('takes unkind words to the platform and blackmail to those who investigate', async () => {
    const chosen = ({ root }: Shown) =>
      root.querySelector('input[name=receiver]:checked')?.parentElement?.textContent?.trim();
    const unkind = chosen(await open('crowd'));
    const blackmail = chosen(await open('money'));
    expect(unkind).toBe(language === 'en' ? 'The platform' : '平台');
    expect(blackmail).toBe(language === 'en' ? 'CEOP Safety Centre' : '公安机关（110）');
  });

  it('copies exactly what is shown, also what was written in, and only on a press', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const page = await open('money');
    await page.change('textarea', `${written(page)}\nI am twelve.`);
    expect(writeText).not.toHaveBeenCalled();
    await page.press(text('reportCopy'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(written(page));
    expect(written(page)).toContain('I am twelve.');
    expect(page.root.textContent).toContain(text('reportNext'));
    vi.unstubAllGlobals();
  });

  it('asks for nothing but what it shows', async () => {
    const page = await open('money');
    expect(new Set(page.state.asked.map(({ kind }) => kind))).toEqual(
      new Set(['incidents/list', 'settings/get', 'incidents/get']),
    );
  });
});
