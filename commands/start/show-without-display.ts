import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Incident } from '../../src/model';
import { reasonOf } from '../../src/rules/rule-reasons';
import { askFromPage } from '../browsers/ask-from-page';
import type { OpenedBrowser } from '../browsers/opened-browser';

const pace = 600;
/** By then the reader is awake, and what follows is news to it. */
const wait = 3500;
const threads = { kai: 12, class: 9, friends: 10 };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays the three chats, prints what was warned and why, and leaves pictures of all a person would see. */
export async function showWithoutDisplay(
  opened: OpenedBrowser,
  url: string,
  language: 'en' | 'zh',
): Promise<void> {
  const folder = fileURLToPath(new URL(`../../out/demo/${language}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  const picture = (page: Page, name: string): Promise<unknown> =>
    page.screenshot({ path: path.join(folder, `${name}.png`) as `${string}.png` });

  const chats: string[] = [];
  for (const [thread, lines] of Object.entries(threads)) {
    const page = await opened.open(`${url}?language=${language}&pace=${pace}&wait=${wait}#${thread}`);
    await pause(wait + pace * (lines + 1) + 2500);
    await picture(page, `chat-${thread}`);
    chats.push(await page.$eval('#title', (title) => title.textContent ?? ''));
  }

  const popup = await opened.openExtensionPage('popup');
  await pause(800);
  const incidents = await askFromPage(popup, 'incidents/list', { limit: 50 });
  for (const incident of [...incidents].reverse()) print(incident, language);
  if (incidents.length === 0)
    throw new Error('Nothing was warned about in the demo chats; something is broken.');
  const warned = new Set(incidents.map(({ conversation }) => conversation.title));
  for (const chat of chats.filter((title) => !warned.has(title))) console.log(`\nQUIET  ${chat}`);

  await popup.setViewport({ width: 400, height: 760 });
  await picture(popup, 'popup');
  for (const [name, query] of [
    ['report', `?incident=${encodeURIComponent(incidents[0]?.id ?? '')}`],
    ['log', ''],
    ['settings', ''],
    ['help', ''],
  ] as const) {
    const page = await opened.openExtensionPage(name, query);
    await pause(600);
    await picture(page, name);
  }
  console.log(`\n${incidents.length} warnings. Pictures are in ${path.relative(process.cwd(), folder)}/`);
}

function print(incident: Incident, language: 'en' | 'zh'): void {
  console.log(
    `\n${incident.level.toUpperCase()}  ${incident.kind} (${incident.concern}) from ${incident.people.join(', ')} — ${incident.conversation.title || incident.host}`,
  );
  for (const reason of incident.reasons) {
    const words = incident.messages
      .find((message) => message.id === reason.message)
      ?.text.slice(reason.start, reason.end);
    console.log(
      `  · ${reason.author.name || 'you'}: "${words ?? '…'}" — ${reasonOf(reason.rule)?.[language] ?? reason.rule} [${reason.rule}]`,
    );
  }
}
