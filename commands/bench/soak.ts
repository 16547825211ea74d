/**
 * Eight hours of three busy chats beside forty quiet tabs, in a real browser. The messages of the eight hours all go
 * by; only the waiting between them is shortened.
 */
import { createServer } from 'node:http';
import type { CDPSession, Page } from 'puppeteer-core';
import { askFromPage } from '../browsers/ask-from-page';
import type { BrowserOptions } from '../browsers/open-chromium';
import type { OpenedBrowser } from '../browsers/opened-browser';
import { ordinaryMessages } from './ordinary-messages';
import { busyChats, busyPage, quietPage, quietTabs, standingBefore } from './soak-pages';
import { heapOf, memoryOfTree, nodesOf, type SoakSample, storedIn } from './soak-sample';

export const soakHours = 8;
/** Both browsers end a background that has had nothing to do for so long. */
const sleepsAfterMs = 30_000;

export interface SoakHour extends SoakSample {
  /** Messages read on all three chats in this hour. */
  messages: number;
  /** What tabs asked the background in this hour, and how often it would have been asleep. */
  asked: number;
  woken: number;
}

export interface Soaked {
  browser: OpenedBrowser['name'];
  minutes: number;
  /** What went by on all three chats, and what of it was read. */
  sent: number;
  read: number;
  /** The first is the state before the first message. */
  hours: SoakHour[];
}

/** What Firefox makes tabs in the background wait is shortened like everything else. */
function shortenedThrottling(hourMs: number): Record<string, unknown> {
  const shortened = (ms: number): number => Math.max(4, Math.round((ms * hourMs) / 3_600_000));
  return {
    'dom.min_background_timeout_value': shortened(1000),
    'dom.idle_period.throttled_length': shortened(10_000),
    'dom.timeout.enable_budget_timer_throttling': false,
  };
}

interface Heard {
  runtime: { onMessage: { addListener(listener: () => void): void } };
  heard: number[];
}

/** A page of ours hears what tabs ask the background, and answers nothing. */
const listenAlong = (ours: Page): Promise<void> =>
  ours.evaluate(() => {
    const all = globalThis as unknown as Record<'browser' | 'chrome', Heard> & Pick<Heard, 'heard'>;
    all.heard = [];
    (all.browser ?? all.chrome).runtime.onMessage.addListener(() => {
      all.heard.push(Date.now());
    });
  });

const heardSoFar = (ours: Page): Promise<number[]> =>
  ours.evaluate(() => (globalThis as unknown as Pick<Heard, 'heard'>).heard.splice(0));

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Debugged {
  chats: CDPSession[];
  background: CDPSession;
}

/** Being debugged keeps Chromium's worker alive: what it holds on to for eight hours is then seen. */
async function debugged(opened: OpenedBrowser, chats: Page[], ours: Page): Promise<Debugged | undefined> {
  if (opened.name !== 'chromium') return undefined;
  const worker = await ours
    .browser()
    .waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(opened.origin));
  return {
    chats: await Promise.all(chats.map((page) => page.createCDPSession())),
    background: await worker.createCDPSession(),
  };
}

async function sample(ours: Page, clients: Debugged | undefined): Promise<SoakSample> {
  const stored = await storedIn(ours);
  const sum = async (of: (client: CDPSession) => Promise<number>): Promise<number> => {
    let all = 0;
    for (const client of clients?.chats ?? []) all += await of(client);
    return all;
  };
  const heaps = clients && {
    chats: await sum(heapOf),
    background: await heapOf(clients.background),
    nodes: await sum(nodesOf),
  };
  const pid = ours.browser().process()?.pid;
  return { ...stored, ...heaps, browser: pid === undefined ? Number.NaN : memoryOfTree(pid) };
}

/** How many messages the extension says it read on these, beside those that stood there before. */
async function readIn(chats: readonly Page[], ours: Page): Promise<number> {
  let all = 0;
  for (const page of chats) {
    await page.bringToFront();
    await pause(1500);
    const { reading } = await askFromPage(ours, 'reading/here');
    all += (reading?.messages ?? 0) - standingBefore;
  }
  return all;
}

/** What went by so far on all three chats. */
async function sentOn(chats: readonly Page[]): Promise<number> {
  const sent = (await Promise.all(chats.map((page) => page.evaluate('window.sent')))) as number[];
  return sent.reduce((sum, one) => sum + one, 0);
}

/** Runs for `minutes` and tells every hour as it ends. The extension must have been built. */
export async function soak(
  open: (options: BrowserOptions) => Promise<OpenedBrowser>,
  minutes: number,
  tell: (hour: SoakHour, at: number) => void,
): Promise<Soaked> {
  const hourMs = (minutes * 60_000) / soakHours;
  const { texts } = ordinaryMessages(undefined);
  const server = createServer(({ url = '' }, response) => {
    const [, kind, at] = url.split('/');
    const chat = busyChats[Number(at)];
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(kind === 'busy' && chat ? busyPage(chat, texts, soakHours, hourMs) : quietPage(Number(at)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  // In Firefox the background really falls asleep, after as much less as time is shortened.
  const opened = await open({
    idleMs: Math.round(sleepsAfterMs * (hourMs / 3_600_000)),
    preferences: shortenedThrottling(hourMs),
  });
  try {
    for (let at = 0; at < quietTabs; at++) await opened.open(`${origin}/quiet/${at}`);
    const chats: Page[] = [];
    for (const at of busyChats.keys()) chats.push(await opened.open(`${origin}/busy/${at}`));
    const ours = await opened.openExtensionPage('verify');
    await listenAlong(ours);
    const clients = await debugged(opened, chats, ours);
    // Until every chat has been found and what stands in it was read.
    await pause(6000);

    const hours: SoakHour[] = [];
    let sentBefore = 0;
    let heardBefore = Number.NEGATIVE_INFINITY;
    const close = async (): Promise<void> => {
      const all = await sentOn(chats);
      const heard = await heardSoFar(ours);
      const sleeps = (sleepsAfterMs * hourMs) / 3_600_000;
      const woken = heard.filter((now, at) => now - (heard[at - 1] ?? heardBefore) > sleeps).length;
      heardBefore = heard.at(-1) ?? heardBefore;
      const hour = {
        ...(await sample(ours, clients)),
        messages: all - sentBefore,
        asked: heard.length,
        woken,
      };
      sentBefore = all;
      tell(hour, hours.length);
      hours.push(hour);
    };
    await close();
    for (const page of chats) await page.evaluate('window.begin()');
    const start = Date.now();
    for (let hour = 1; hour <= soakHours; hour++) {
      // One is looked at, as a person does; the others go on behind it.
      await chats[hour % chats.length]?.bringToFront();
      await pause(Math.max(0, start + hour * hourMs - Date.now()));
      await close();
    }
    // The last ones go by while it is asked.
    const read = await readIn(chats, ours);
    return { browser: opened.name, minutes, sent: await sentOn(chats), read, hours };
  } finally {
    await opened.close();
    server.close();
    server.closeAllConnections();
  }
}
