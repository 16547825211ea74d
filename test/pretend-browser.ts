/**
 * A browser in memory, put in the place of `webextension-polyfill` by vitest.config.ts. Where Chromium and
 * Firefox differ it does the stricter of the two: what is stored or sent goes through JSON as in Chromium.
 * Tests import `pretend` to look behind the curtain, and call `pretend.reset()` before each test.
 */
import { existsSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { type Delivery, PretendEvent } from './pretend-event';
import { PretendStorage } from './pretend-storage';

type Locale = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
interface Tab {
  id: number;
  url: string;
  active: boolean;
  incognito: boolean;
  windowId: number;
}
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: Partial<Tab>;
}

const root = new URL('../', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const id = 'pretend-extension';
const base = `chrome-extension://${id}/`;

const storage = new PretendStorage();
const event = <A extends unknown[]>() => new PretendEvent<A>();
const onMessage = event<[unknown, Sender]>();
const onAlarm = event<[{ name: string; scheduledTime: number; periodInMinutes?: number }]>();
const events = {
  onInstalled: event<[{ reason: string; previousVersion?: string }]>(),
  onStartup: event<[]>(),
  onSuspend: event<[]>(),
  tabRemoved: event<[number, { windowId: number; isWindowClosing: boolean }]>(),
  tabUpdated: event<[number, { status?: string; url?: string }, Tab]>(),
  tabActivated: event<[{ tabId: number; windowId: number }]>(),
  permissionsAdded: event<[object]>(),
  permissionsRemoved: event<[object]>(),
  notificationClicked: event<[string]>(),
};

const fresh = () => ({
  language: 'en' as 'en' | 'zh_CN',
  tabs: new Map<number, Tab>(),
  pages: new Map<number, Delivery<[unknown, Sender]>>(),
  opened: [] as string[],
  badges: new Map<number | undefined, { text?: string; color?: string; title?: string }>(),
  alarms: new Map<string, { name: string; scheduledTime: number; periodInMinutes?: number }>(),
  notifications: new Map<string, Record<string, unknown>>(),
  /** What `content_scripts` asks for is granted with installing, until somebody takes it back. */
  granted: new Set(['http://*/*', 'https://*/*']),
});
let state = fresh();

function badge(tabId: number | undefined, change: { text?: string; color?: string; title?: string }) {
  state.badges.set(tabId, { ...state.badges.get(tabId), ...change });
  return Promise.resolve();
}

const wanted = (ask: { permissions?: string[]; origins?: string[] }) => [
  ...(ask.permissions ?? []),
  ...(ask.origins ?? []),
];

/** As the browser does it: `$1`–`$9` and named placeholders, `$$` for a dollar sign, '' for an unknown key. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  if (key === '@@extension_id') return id;
  if (key === '@@ui_locale') return state.language;
  const path = `public/_locales/${state.language}/messages.json`;
  const entry = existsSync(new URL(path, root)) ? (readJson(path) as Locale)[key] : undefined;
  if (!entry) return '';
  const given = ([] as string[]).concat(substitutions);
  const numbered = (text: string) => text.replace(/\$(\d)/g, (_, n: string) => given[Number(n) - 1] ?? '');
  return entry.message.replace(/\$\$|\$(\d)|\$([\w@]+)\$/g, (whole, digit?: string, name?: string) => {
    if (whole === '$$') return '$';
    if (digit) return numbered(whole);
    return numbered(entry.placeholders?.[(name ?? '').toLowerCase()]?.content ?? '');
  });
}

const browser = {
  storage,
  runtime: {
    id,
    onMessage,
    onInstalled: events.onInstalled,
    onStartup: events.onStartup,
    onSuspend: events.onSuspend,
    getURL: (path: string) => base + path.replace(/^\//, ''),
    getManifest: () => readJson('manifest.json') as { version: string } & Record<string, unknown>,
    sendMessage: (message: unknown) =>
      pretend.send(message, { id, url: `${base}src/pages/popup/index.html` }),
    openOptionsPage: () => browser.tabs.create({ url: `${base}src/pages/settings/index.html` }),
  },
  tabs: {
    onRemoved: events.tabRemoved,
    onUpdated: events.tabUpdated,
    onActivated: events.tabActivated,
    query: async (filter: Partial<Tab> & { currentWindow?: boolean } = {}) =>
      [...state.tabs.values()].filter((tab) => filter.active === undefined || tab.active === filter.active),
    get: async (tabId: number) => {
      const tab = state.tabs.get(tabId);
      if (!tab) throw new Error(`No tab with id: ${tabId}.`);
      return tab;
    },
    create: async ({ url = 'about:blank', active = true }: { url?: string; active?: boolean }) => {
      state.opened.push(url);
      return pretend.openTab(url, { active });
    },
    update: async (tabId: number, change: Partial<Tab>) =>
      Object.assign(await browser.tabs.get(tabId), change),
    reload: async () => {},
    sendMessage: async (tabId: number, message: unknown) => {
      const page = state.pages.get(tabId);
      if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
      return PretendEvent.ask([page], JSON.parse(JSON.stringify(message)), { id, url: base });
    },
  },
  action: {
    setBadgeText: ({ text, tabId }: { text: string; tabId?: number }) => badge(tabId, { text }),
    getBadgeText: async ({ tabId }: { tabId?: number }) =>
      state.badges.get(tabId)?.text ?? state.badges.get(undefined)?.text ?? '',
    setBadgeBackgroundColor: ({ color, tabId }: { color: string; tabId?: number }) => badge(tabId, { color }),
    setBadgeTextColor: async (_: { color: string; tabId?: number }) => {},
    setTitle: ({ title, tabId }: { title: string; tabId?: number }) => badge(tabId, { title }),
    setIcon: async (_: object) => {},
  },
  alarms: {
    onAlarm,
    create: async (
      name: string,
      info: { when?: number; delayInMinutes?: number; periodInMinutes?: number },
    ) => {
      const minutes = info.delayInMinutes ?? info.periodInMinutes ?? 0;
      const scheduledTime = info.when ?? Date.now() + minutes * 60_000;
      const { periodInMinutes } = info;
      state.alarms.set(name, { name, scheduledTime, ...(periodInMinutes && { periodInMinutes }) });
    },
    get: async (name: string) => state.alarms.get(name),
    getAll: async () => [...state.alarms.values()],
    clear: async (name: string) => state.alarms.delete(name),
  },
  notifications: {
    onClicked: events.notificationClicked,
    create: async (notificationId: string, options: Record<string, unknown>) => {
      state.notifications.set(notificationId, options);
      return notificationId;
    },
    clear: async (notificationId: string) => state.notifications.delete(notificationId),
  },
  permissions: {
    onAdded: events.permissionsAdded,
    onRemoved: events.permissionsRemoved,
    contains: async (ask: { permissions?: string[]; origins?: string[] }) =>
      wanted(ask).every((one) => state.granted.has(one)),
    request: async (ask: { permissions?: string[]; origins?: string[] }) => {
      for (const one of wanted(ask)) state.granted.add(one);
      events.permissionsAdded.emit(ask);
      return true;
    },
    remove: async (ask: { permissions?: string[]; origins?: string[] }) => {
      for (const one of wanted(ask)) state.granted.delete(one);
      events.permissionsRemoved.emit(ask);
      return true;
    },
    getAll: async () => ({ permissions: [...state.granted], origins: [] as string[] }),
  },
  i18n: {
    getMessage,
    getUILanguage: () => (state.language === 'zh_CN' ? 'zh-CN' : 'en'),
    getAcceptLanguages: async () => [browser.i18n.getUILanguage()],
  },
  extension: { isAllowedIncognitoAccess: async () => true },
};

/** The side of the browser that only tests see. */
export const pretend = {
  id,
  base,
  events,
  storage,
  get state() {
    return state;
  },
  /** A new browser with nothing installed in it: no listeners, tabs, stored values or granted permissions. */
  reset() {
    state = fresh();
    storage.reset();
    for (const each of [onMessage, onAlarm, ...Object.values(events)]) each.clear();
    globalThis.indexedDB = new IDBFactory();
  },
  /** The worker dies: its listeners and session-less variables are gone, what was stored stays. */
  killWorker() {
    for (const each of [onMessage, onAlarm, ...Object.values(events)]) each.clear();
    storage.forgetListeners();
  },
  openTab(url: string, more: Partial<Tab> = {}): Tab {
    const tab = { id: state.tabs.size + 1, active: true, incognito: false, windowId: 1, ...more, url };
    state.tabs.set(tab.id, tab);
    return tab;
  },
  /** What the content script in a tab answers to `tabs.sendMessage`. */
  listenInTab(tabId: number, listener: Delivery<[unknown, Sender]>) {
    state.pages.set(tabId, listener);
  },
  /** Sends a message to the extension as anybody: a page of ours, a content script, a stranger. */
  async send(message: unknown, sender: Sender = {}): Promise<unknown> {
    return PretendEvent.ask(onMessage.all(), JSON.parse(JSON.stringify(message)), { id, ...sender });
  },
  async ring(name: string) {
    const alarm = state.alarms.get(name);
    if (!alarm) throw new Error(`No alarm called ${name} is set.`);
    if (!alarm.periodInMinutes) state.alarms.delete(name);
    await onAlarm.emit(alarm);
  },
};

export default browser;
