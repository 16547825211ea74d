import type { Page } from 'puppeteer-core';
import type { GuardianSession } from '../../src/browser/requests';
import { askFromPage } from '../browsers/ask-from-page';
import type { OpenedBrowser } from '../browsers/opened-browser';
import type { KeptData } from './kept-data';
import { makeKeys, putKeys } from './made-keys';

const passphrase = 'zimtwolke fliederboot';
const pace = 500;
/** By then the reader is awake, and what follows is news to it. */
const wait = 3500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function playChats(opened: OpenedBrowser, url: string): Promise<void> {
  for (const [language, thread, lines] of [
    ['en', 'kai', 12],
    ['zh', 'class', 9],
  ] as const) {
    const page = await opened.open(`${url}?language=${language}&pace=${pace}&wait=${wait}#${thread}`);
    await pause(wait + pace * (lines + 1) + 2500);
    await page.close();
  }
}

/** What a family does with what was kept: a mark each, something shared, something deleted. */
async function liveWithIt(ours: Page, session: GuardianSession): Promise<void> {
  const [first, second, third] = await askFromPage(ours, 'incidents/list', {});
  if (!first || !second || !third) throw new Error('The chats raised fewer than three incidents.');
  await askFromPage(ours, 'incidents/fine', { id: first.id, fine: true });
  await askFromPage(ours, 'incidents/mark', {
    id: second.id,
    talked: true,
    note: 'We talked. 我们谈过了。',
    session,
  });
  await askFromPage(ours, 'incidents/delete', third.id);
  await askFromPage(ours, 'settings/set', {
    lowestLevel: 'caution',
    retentionDays: 60,
    sitesOff: ['quiet.example'],
    weeklySummary: true,
  });
  await askFromPage(ours, 'agreement/set', {
    sees: 'danger-words',
    ageBand: '14-15',
    guardian: true,
    session,
  });
}

const storageOf = (ours: Page): Promise<Record<string, unknown>> =>
  ours.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } }
    >;
    return (browser ?? chrome).storage.local.get(null);
  });

/** Lets the extension warn, keep, share and forget, and gives all that is then in its storage. */
export async function useAsAFamily(opened: OpenedBrowser, url: string, version: string): Promise<KeptData> {
  const ours = await opened.openExtensionPage('help');
  const keys = await makeKeys();
  await ours.evaluate(`(${putKeys.toString()})(${JSON.stringify(keys)})`);
  await askFromPage(ours, 'agreement/set', { sees: 'all-words', ageBand: 'under-14', guardian: true });
  const { session } = await askFromPage(ours, 'guardian/set-passphrase', { passphrase });
  await playChats(opened, url);
  await liveWithIt(ours, session);
  const { exportedAt: _, ...all } = JSON.parse(await askFromPage(ours, 'export/all'));
  const chain = await askFromPage(ours, 'chain/check');
  const guardian = await askFromPage(ours, 'guardian/list', { session });
  await askFromPage(ours, 'guardian/lock');
  return {
    version,
    browser: opened.name,
    madeBy: await ours.evaluate(() => navigator.userAgent),
    madeAt: Date.now(),
    passphrase,
    keys,
    local: await storageOf(ours),
    expected: { all, chain, guardian },
  };
}
