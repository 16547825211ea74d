import { type ComponentType, render } from 'preact';
import { allowNotifications } from '../browser/allow-notifications';
import { ask } from '../browser/ask';
import { leaveQuickly } from '../browser/leave-quickly';
import { saveFile } from '../browser/save-file';
import { allowReadingSites, mayReadSites } from '../browser/site-access';
import { text } from '../browser/text';
import { version } from '../browser/version';
import { reasonOf } from '../rules/rule-reasons';
import { languageOf } from './language-of';
import type { PageProps } from './page-props';

/** Puts a page into its own document with the real answers behind it. */
export const showPage = (App: ComponentType<PageProps>, titleKey: string): void => {
  const tag = text('languageTag');
  document.documentElement.lang = tag;
  document.title = `${text(titleKey)} · ${text('brand')}`;
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root to stand in');
  const language = languageOf(text);
  render(
    <App
      ask={ask}
      text={text}
      why={(rule) => reasonOf(rule)?.[language]}
      leave={() => void leaveQuickly()}
      allowNotifications={allowNotifications}
      saveFile={saveFile}
      sites={{ mayRead: mayReadSites, allow: allowReadingSites }}
      version={version()}
      query={new URLSearchParams(location.search)}
    />,
    root,
  );
};
