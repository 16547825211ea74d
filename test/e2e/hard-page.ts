import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import { eventually, hostsIn, pause, untilRead } from './chat-page';

export const secret = "let's keep this between us, don't tell your mum we talk";
export const line = (author: string, text: string, own = '') =>
  `<div class="message ${own}"><span class="author">${author}</span><p class="text">${text}</p></div>`;
export const lines = [
  line('Ann', 'hi there'),
  line('Me', 'hello you', 'own'),
  line('Ann', 'how was the match'),
];
export const room = (inside: string, style = '') =>
  `<h1>Room</h1><div id="log" class="messages" role="log" style="${style}">${inside}</div><textarea placeholder="Message"></textarea>`;

/** Puts a new line at one end of the chat, wherever its root is. */
export const put = (page: Page | Frame, where: 'append' | 'prepend', html: string): Promise<void> =>
  page.evaluate(
    (where, html) => {
      const { log } = globalThis as unknown as { log?: Element };
      const list = log instanceof Element ? log : document.getElementById('log');
      list?.insertAdjacentHTML(where === 'append' ? 'beforeend' : 'afterbegin', html);
    },
    where,
    html,
  );

/** An ordinary page that turns into a chat. Each case is a conversation of its own. */
export async function openChat(opened: OpenedBrowser, ours: Page, url: string, html: string): Promise<Page> {
  const page = await opened.open(url);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, html);
  await untilRead(ours);
  return page;
}

export const warned = (page: Page | Frame): Promise<number> =>
  eventually(
    () => hostsIn(page),
    (hosts) => hosts === 1,
  );

export async function staysQuiet(page: Page): Promise<void> {
  await pause(2000);
  expect(await hostsIn(page)).toBe(0);
  await page.close();
}
