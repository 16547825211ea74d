import { vi } from 'vitest';
import type { KeptConversation } from '../../src/browser/kept-values';
import type { Answer, Reply, RequestKind, Screened } from '../../src/browser/requests';
import { incidentsStored, memoriesStored } from '../../src/browser/storage-keys';
import type { CueKind, CueReport, Incident, KeptMessage, Weight } from '../../src/model';
import browser, { pretend, type Sender } from '../pretend-browser';
import { type Life, mortalBrowser } from './mortal-browser';

let life: Life = { over: true };

/** The real background, freshly loaded: nothing of an earlier one is left but what the browser stored. */
export async function startWorker(): Promise<void> {
  pretend.killWorker();
  life.over = true;
  life = { over: false };
  const own = mortalBrowser(life);
  vi.resetModules();
  // Modules are loaded anew, the browser they run in is not.
  vi.doMock('webextension-polyfill', () => ({ default: own }));
  await import('../../src/background/background');
}

export const site = 'https://chat.example/room/7?x=1#y';
export const inTab = (id: number, more: Partial<Sender> & { incognito?: boolean } = {}): Sender => {
  const { incognito = false, ...sender } = more;
  return { url: site, frameId: 0, ...sender, tab: { id, url: site, incognito } };
};
export const ourPage = (query = ''): Sender => ({ url: `${pretend.base}src/pages/popup/index.html${query}` });

export const send = async (kind: string, ask: unknown, sender: Sender): Promise<Answer> =>
  (await pretend.send({ kind, ask }, sender)) as Answer;

export async function ask<K extends RequestKind>(kind: K, what: unknown, sender: Sender): Promise<Reply<K>> {
  const answer = await send(kind, what, sender);
  if (!answer.ok) throw new Error(`${answer.failure}: ${answer.reason}`);
  return answer.reply as Reply<K>;
}

export const room = { site: 'example', id: 'room-7', title: 'Room 7' };

export const report = (
  message: string,
  cue: [CueKind, Weight],
  more: Partial<CueReport> = {},
): CueReport => ({
  message,
  author: { role: 'other', name: 'Robin' },
  at: Date.now() - 1000,
  fresh: true,
  cues: [{ kind: cue[0], rule: `en.${cue[0]}.example`, weight: cue[1], start: 0, end: 4 }],
  ...more,
});
export const threat = (message: string, more?: Partial<CueReport>): CueReport =>
  report(message, ['threat', 3], more);
export const grave = (message: string, more?: Partial<CueReport>): CueReport =>
  report(message, ['sextortion', 4], more);

export const see = (reports: CueReport[], sender = inTab(1), conversation = room): Promise<Screened> =>
  ask('cues/seen', { conversation, reports }, sender);

export const log = (what: { limit?: number; before?: string } = {}): Promise<Incident[]> =>
  ask('incidents/list', what, ourPage());

export const line = (id: string, text: string): KeptMessage => ({
  id,
  author: { role: 'other', name: 'Robin' },
  at: Date.now() - 1000,
  text,
});

export const badgeOf = (tab: number): string => pretend.state.badges.get(tab)?.text ?? '';

/** What is remembered of conversations, opened. */
export const memories = async (): Promise<KeptConversation[]> =>
  memoriesStored.readMany(await memoriesStored.ids());

/** All that is on disk as it stands there. */
export const rawDisk = async (): Promise<string> => JSON.stringify(await browser.storage.local.get(null));

/** All that is on disk, as one text, and what is hidden in it opened. */
export const disk = async (): Promise<string> =>
  JSON.stringify([
    await browser.storage.local.get(null),
    await incidentsStored.readMany((await incidentsStored.ids()).sort()),
    await memories(),
  ]);
