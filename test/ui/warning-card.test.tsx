// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { groomingKinds, harassmentKinds, type Kind, languages } from '../../src/model';
import { WarningCard, type WarningCardProps } from '../../src/ui/WarningCard';
import { pretendText } from '../pages/pretend-text';
import { pretendWarning } from '../pages/pretend-warning';

const kinds: Kind[] = [...harassmentKinds, ...groomingKinds];

const show = (props: WarningCardProps): HTMLElement => {
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(<WarningCard {...props} />, root));
  return root;
};

afterEach(() => document.body.replaceChildren());

describe.each(languages)('the card in %s', (language) => {
  const text = pretendText(language);
  const card = (kind: Kind, level: 'caution' | 'danger', more: Partial<WarningCardProps> = {}) =>
    show({ ...pretendWarning(language, kind, level), text, onAnswer: () => {}, ...more });

  it.each(kinds)('has its own two sentences for %s, at either level', (kind) => {
    for (const level of ['caution', 'danger'] as const) {
      const root = card(kind, level);
      const said = [root.querySelector('h2'), root.querySelector('.card-todo')].map(
        (part) => part?.textContent,
      );
      for (const sentence of said) expect(sentence).not.toMatch(/^card_|^$/);
      // Two short sentences: what fits a glance of a nine-year-old.
      expect(said.join(' ').length).toBeLessThan(language === 'en' ? 190 : 75);
      expect(root.textContent).not.toMatch(/card_|kind_|mean_|undefined/);
    }
  });

  it.each(kinds)('shows whom to call when %s is danger', (kind) => {
    const calls = [...card(kind, 'danger').querySelectorAll<HTMLAnchorElement>('a.call')];
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call.getAttribute('href')).toMatch(/^tel:\d+$/);
  });

  it('shows a person to talk to before the police when someone is urged to hurt themselves', () => {
    const root = card('self-harm-urging', 'danger', { numbers: { emergency: '110', crisis: '12356' } });
    const calls = [...root.querySelectorAll('a.call')].map((call) => call.getAttribute('href'));
    expect(calls).toEqual(['tel:12356', 'tel:110']);
  });

  it('names no number where none is known', () => {
    expect(card('threat', 'danger', { numbers: {} }).querySelectorAll('a.call')).toHaveLength(0);
  });

  it('adds the person the school named', () => {
    const contact = { name: 'Lin', role: 'counsellor', phone: '010-5550-0100' };
    const root = card('insult', 'danger', { school: { contact } });
    const name = language === 'zh' ? 'Lin（counsellor）' : 'Lin, counsellor';
    expect(root.querySelector('a[href="tel:01055500100"]')?.textContent).toContain(name);
  });

  it('names that person on a mild warning and without a telephone too', () => {
    const contact = { name: 'Lin', room: '312' };
    for (const level of ['caution', 'danger'] as const) {
      const name = language === 'zh' ? 'Lin（312）' : 'Lin, 312';
      expect(card('insult', level, { school: { contact } }).textContent).toContain(text('cardContact', name));
    }
  });

  it('puts the school’s words for urgent cases below the numbers, under its name', () => {
    const school = { schoolName: 'Hill School', emergencyWording: 'Go to the office.' };
    const numbers = { emergency: '110', childHelpline: '12355' };
    const strong = card('threat', 'danger', { school, numbers });
    expect(strong.textContent).toContain(`${text('schoolSays', 'Hill School')} Go to the office.`);
    const words = strong.querySelector('.school-wording') as Element;
    const calls = [...strong.querySelectorAll('a.call')];
    expect(calls.map((call) => call.getAttribute('href'))).toEqual(['tel:110', 'tel:12355']);
    for (const call of calls)
      expect(call.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(card('threat', 'caution', { school, numbers }).querySelector('.school-wording')).toBeNull();
  });

  it('quotes what was noticed with its reason', () => {
    const root = card('secrecy', 'caution');
    const said = [...root.querySelectorAll('.card-said li')].map((line) => line.textContent);
    expect(said).toHaveLength(3);
    expect(said[2]).toContain(pretendWarning(language, 'secrecy', 'caution').excerpts[2]?.text);
    expect(said[2]).toContain(pretendWarning(language, 'secrecy', 'caution').why[2]);
  });

  it('tells honestly who can see it', () => {
    const lines = (['device', 'guardian', 'nobody', 'session'] as const).map(
      (seenBy) => card('secrecy', 'caution', { seenBy }).querySelector('.card-seen')?.textContent,
    );
    expect(new Set(lines).size).toBe(4);
  });

  it('is announced after it appears, not with it', async () => {
    const root = card('secrecy', 'caution');
    expect(root.querySelector('[role=status]')?.textContent).toContain(root.querySelector('h2')?.textContent);
  });

  it('answers to its buttons and to Escape', () => {
    const onAnswer = vi.fn();
    const root = card('secrecy', 'caution', { onAnswer });
    for (const button of root.querySelectorAll('button')) button.click();
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    root.querySelector('section')?.dispatchEvent(press);
    expect(onAnswer.mock.calls.flat()).toEqual(['help', 'fine', 'close', 'close']);
  });
});
