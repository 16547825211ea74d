// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Agreement, groomingKinds, harassmentKinds, languages } from '../../src/model';
import { App } from '../../src/pages/log/App';
import { talkFor } from '../../src/ui/talk-for';
import type { PretendState } from './pretend-ask';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

const agreed =
  (sees: Agreement['sees'], passphrase = '') =>
  ({ guardian }: PretendState): void => {
    guardian.agreements.history = [{ sees, ageBand: '14-15', guardian: true, agreedAt: Date.now() }];
    guardian.passphrase = passphrase;
  };

describe.each(languages)("the guardian's page in %s", (language) => {
  const text = pretendText(language);
  const show = (prepare?: (state: PretendState) => void) =>
    showPretend(App, language, { query: 'as=guardian', ...(prepare && { prepare }) });
  const enter = async ({ root, change, settled }: Awaited<ReturnType<typeof show>>, passphrase: string) => {
    await change('#passphrase', passphrase);
    root
      .querySelector('.unlock form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
  };
  /** Everything somebody wrote, who, and where. */
  const namesAndWords = ({ incidents }: PretendState): string[] =>
    incidents
      .flatMap(({ host, people, messages, conversation }) => [
        host,
        conversation.title,
        ...people,
        ...messages.map((message) => message.text),
      ])
      // A name as short as "Bo" stands in other words.
      .filter((one) => one.length > (language === 'en' ? 3 : 1));

  it('is not there before anything was agreed, nor without a guardian', async () => {
    const before = await show();
    expect(before.root.textContent).toContain(text('guardianNone'));
    const alone = await show(({ guardian }) => {
      guardian.agreements.history = [
        { sees: 'counts', ageBand: '14-15', guardian: false, agreedAt: Date.now() },
      ];
    });
    expect(alone.root.textContent).toContain(text('guardianAlone'));
    for (const { root, state } of [before, alone]) {
      expect(root.querySelectorAll('.logged')).toHaveLength(0);
      expect(state.asked.map(({ kind }) => kind)).not.toContain('guardian/list');
    }
  });

  it('shows counts only, where counts were agreed: no name, no site, no word', async () => {
    const { root, state } = await show(agreed('counts'));
    expect(root.querySelectorAll('.logged')).toHaveLength(4);
    expect(root.querySelectorAll('.bar-danger')).toHaveLength(2);
    const main = root.querySelector('main')?.innerHTML ?? '';
    for (const one of namesAndWords(state)) expect(main).not.toContain(one);
    expect(root.querySelector('#filter-person')).toBeNull();
  });

  it('never shows what the child did about it: no "fine", no help, no draft', async () => {
    const { root, state } = await show(agreed('all-words'));
    expect(state.incidents.some(({ fineAt }) => fineAt !== undefined)).toBe(true);
    expect(root.textContent).not.toContain(text('levelFine'));
    expect(root.textContent).not.toContain(text('fineSaid'));
    expect(root.textContent).not.toContain(text('cardFine'));
    expect(JSON.stringify(state.asked)).not.toContain('incidents/list');
    expect(JSON.stringify(state.asked)).not.toContain('incidents/get');
  });

  it('closes by itself when the session ended elsewhere, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const shown = await show(agreed('all-words', 'seven green boats'));
      await enter(shown, 'seven green boats');
      expect(shown.root.querySelectorAll('.kept-lines li').length).toBeGreaterThan(0);
      vi.advanceTimersByTime(5000);
      await shown.settled();
      expect(shown.root.querySelectorAll('.kept-lines li').length).toBeGreaterThan(0);
      shown.state.guardian.ended = true;
      vi.advanceTimersByTime(5000);
      await shown.settled();
      expect(shown.root.querySelectorAll('.kept-lines li')).toHaveLength(0);
      for (const one of namesAndWords(shown.state)) expect(shown.root.innerHTML).not.toContain(one);
      expect(shown.root.textContent).toContain(text('guardianEnded'));
      expect(shown.root.querySelector('#passphrase')).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('opens words with the passphrase only, only those that were agreed, and closes them again', async () => {
    const shown = await show(agreed('danger-words', 'seven green boats'));
    const { root, press, state } = shown;
    const lines = () => root.querySelectorAll('.kept-lines li').length;
    expect(lines()).toBe(0);
    await enter(shown, 'seven green goats');
    expect(root.textContent).toContain(text('guardianWrong'));
    expect(lines()).toBe(0);
    await enter(shown, 'seven green boats');
    const serious = state.incidents.filter(({ level }) => level === 'danger');
    expect(lines()).toBe(serious.flatMap(({ messages }) => messages).length);
    await press(text('guardianClose'));
    expect(lines()).toBe(0);
    expect(state.asked.at(-1)?.kind).not.toBe('guardian/unlock');
  });

  it('marks as talked about and keeps a note, and finds them again', async () => {
    const { root, press, change, state, settled } = await show(agreed('counts'));
    await press(text('markTalked'));
    expect(state.guardian.marks.secret?.talkedAt).toBeGreaterThan(0);
    await change('textarea', 'Spoke with Ms Lind');
    root.querySelector('.marks')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
    expect(state.guardian.marks.secret?.note).toBe('Spoke with Ms Lind');
    await change('#log-search', 'ms lind');
    expect(root.querySelectorAll('.logged')).toHaveLength(1);
    await change('#log-search', '');
    await change('#filter-talked', 'no');
    expect(root.querySelectorAll('.logged')).toHaveLength(3);
  });

  it('takes no marks while it is locked', async () => {
    const { root } = await show(agreed('counts', 'seven green boats'));
    expect(root.querySelectorAll('.marks')).toHaveLength(0);
    expect(root.textContent).toContain(text('markLocked'));
  });

  it('says before a new passphrase what is lost with the old one, and afterwards that it is', async () => {
    const { root, change, settled, state } = await show(agreed('all-words', 'forgotten words'));
    expect(root.querySelector('.unlock details')?.textContent).toContain(text('passForgotten'));
    const fields = root.querySelectorAll<HTMLInputElement>('.unlock details input[type=password]');
    for (const [index, field] of fields.entries()) field.id = `new-${index}`;
    await change('#new-0', 'eight blue trains');
    await change('#new-1', 'eight blue trains');
    root
      .querySelector('.unlock details form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
    expect(state.guardian.passphrase).toBe('eight blue trains');
    expect(root.textContent).toContain(text('sharing_gone'));
    expect(root.querySelectorAll('.kept-lines li')).toHaveLength(0);
  });

  it('tells beside every incident how to talk about it and what comes next', async () => {
    const { root } = await show(agreed('counts'));
    for (const incident of root.querySelectorAll('.logged')) {
      for (const step of [1, 2, 3, 4]) expect(incident.textContent).toContain(text(`logAdult${step}`));
      expect(incident.querySelector('.talk-say')?.textContent?.length).toBeGreaterThan(10);
    }
    for (const kind of [...harassmentKinds, ...groomingKinds])
      for (const part of ['say', 'next'])
        expect(text(`talk_${talkFor(kind)}_${part}`), kind).not.toMatch(/^talk_/);
  });

  it('says in plain words that the chain is whole, or where it is not, and goes on', async () => {
    const whole = await show(agreed('counts'));
    expect(whole.root.textContent).toContain(text('chainWhole'));
    const whys = ['changed', 'missing', 'signature', 'record', 'unlinked', 'key'] as const;
    const broken = await show((state) => {
      agreed('counts')(state);
      state.guardian.chain = {
        ...state.guardian.chain,
        whole: false,
        breaks: whys.slice(0, 5).map((why, sequence) => ({ why, sequence })),
      };
    });
    expect(broken.root.textContent).toContain(text('chainBroken'));
    for (const why of whys.slice(0, 5)) expect(broken.root.textContent).toContain(text(`break_${why}`));
    expect(broken.root.querySelectorAll('.logged')).toHaveLength(4);
    expect(broken.root.textContent).not.toMatch(/undefined|break_|chain[A-Z]|sharing_|talk_/);
  });

  it("can be looked at by the child too, from the child's own record", async () => {
    const { root, press } = await showPretend(App, language, { prepare: agreed('counts') });
    expect(root.querySelectorAll('.kept-lines li').length).toBeGreaterThan(0);
    await press(text('logView_guardian'));
    expect(root.querySelectorAll('.kept-lines li')).toHaveLength(0);
    expect(root.querySelectorAll('.logged')).toHaveLength(4);
  });
});
