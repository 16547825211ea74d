/**
 * Shows any page or the card in a plain tab, with pretend answers behind it:
 * plain-tab.html?show=popup&language=zh&theme=dark&state=school
 */
import { type ComponentType, render } from 'preact';
import type { OwnSign } from '../../src/detect/own-words';
import { ageBands, guardianSees, type Kind, type Language, type Level, languages } from '../../src/model';
import type { PageProps } from '../../src/pages/page-props';
import { OwnWordsNote } from '../../src/ui/OwnWordsNote';
import { WarningCard } from '../../src/ui/WarningCard';
import { pretendAsk, pretendState, schoolPolicy } from './pretend-ask';
import { pretendText } from './pretend-text';
import { pretendWarning } from './pretend-warning';
import { pretendWhy } from './pretend-why';
import '../../src/ui/pages.css';
import cardStyle from '../../src/ui/card.css?inline';
import ownWordsStyle from '../../src/ui/own-words.css?inline';

const query = new URLSearchParams(location.search);
const language: Language = languages.find((each) => each === query.get('language')) ?? 'en';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const text = pretendText(language);
const root = document.body.appendChild(document.createElement('div'));
const show = query.get('show') ?? 'popup';
document.documentElement.lang = text('languageTag');
document.documentElement.dataset.theme = theme;
document.title = show;

const apps = import.meta.glob<{ App: ComponentType<PageProps> }>('../../src/pages/*/App.tsx');
const styles = import.meta.glob('../../src/pages/*/*.css');

if (show === 'card' || show === 'own-words') {
  const page = root.appendChild(document.createElement('main'));
  page.appendChild(document.createElement('h1')).textContent = 'A page with chat';
  const host = root.appendChild(document.createElement('aside'));
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = show === 'card' ? cardStyle : ownWordsStyle;
  const inside = document.createElement('div');
  shadow.append(style, inside);
  const sign = (query.get('sign') ?? 'phone') as OwnSign;
  const kind = (query.get('kind') ?? 'secrecy') as Kind;
  const level = (query.get('level') ?? 'caution') as Level;
  const props = pretendWarning(language, kind, level);
  render(
    show === 'own-words' ? (
      <OwnWordsNote sign={sign} text={text} theme={theme} onDone={() => console.log('done')} />
    ) : (
      <WarningCard
        {...props}
        {...(query.get('state') === 'school' && { school: schoolPolicy(language).policy })}
        text={text}
        theme={theme}
        onAnswer={(answer) => console.log(answer)}
      />
    ),
    inside,
  );
} else {
  const state = pretendState(language, Date.now());
  if (query.get('state') === 'shared') {
    const { policy } = schoolPolicy(language);
    Object.assign(state.settings, { sessionOnly: true });
    state.settings.policy = { ...policy, sessionOnly: true, settingsLocked: true };
  }
  if (query.get('state') === 'school') Object.assign(state.settings, schoolPolicy(language));
  if (query.get('state') === 'quiet') {
    state.incidents = [];
    state.here = { host: '', incidents: 0 };
  }
  const agreement = query.get('agreed');
  if (agreement) {
    const guardian = agreement !== 'alone';
    const sees = guardianSees.find((each) => each === agreement) ?? 'counts';
    const ageBand = ageBands.find((each) => each === query.get('age')) ?? '14-15';
    const agreedAt = Date.now() - 5 * 24 * 60 * 60 * 1000;
    const before = { sees: 'counts', guardian, ageBand, agreedAt: agreedAt - 86_400_000 } as const;
    const consent = query.get('consent') === 'refused' ? ({ consent: 'refused' } as const) : {};
    state.guardian.agreements.history = [before, { sees, guardian, ageBand, agreedAt, ...consent }];
    state.guardian.passphrase = query.get('passphrase') ?? '';
    if (state.guardian.passphrase) state.guardian.agreements.passphrases = [{ at: agreedAt, why: 'set' }];
  }
  if (query.get('state') === 'broken') {
    state.guardian.chain.whole = false;
    state.guardian.chain.breaks = [{ sequence: 1, why: 'record' }, { why: 'unlinked' }];
  }
  if (query.get('state') === 'unreadable' && state.here.reading) state.here.reading.state = 'unreadable';
  const page = await apps[`../../src/pages/${show}/App.tsx`]?.();
  if (!page) throw new Error(`no page called ${show}`);
  await styles[`../../src/pages/${show}/${show}.css`]?.();
  document.body.className = `${show}-page`;
  const why = pretendWhy(language);
  const leave = () => console.log('leave');
  render(
    <page.App
      ask={pretendAsk(state)}
      {...{ text, why, leave, query }}
      version="0.1.0"
      allowNotifications={async () => true}
      saveFile={(name) => console.log(name)}
      sites={{ mayRead: async () => query.get('sites') !== 'withheld', allow: async () => false }}
    />,
    root,
  );
}
