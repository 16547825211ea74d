import type { Page } from 'puppeteer-core';

/** A new line in the open demo chat, as the page itself would add it. */
export async function say(page: Page, author: string, text: string, me = 'Robin'): Promise<void> {
  // Until the page has its own script it says no language, and would draw itself over the line.
  await page.waitForFunction(() => document.documentElement.lang !== '');
  await page.evaluate(
    (author, text, me) => {
      const line = document.createElement('article');
      line.className = author === 'me' ? 'message own' : 'message';
      const head = document.createElement('div');
      const name = document.createElement('span');
      name.className = 'author';
      name.textContent = author === 'me' ? me : author;
      const time = document.createElement('time');
      const now = new Date();
      time.dateTime = now.toISOString();
      time.textContent = now.toLocaleTimeString(document.documentElement.lang, {
        hour: '2-digit',
        minute: '2-digit',
      });
      head.append(name, time);
      const words = document.createElement('p');
      words.className = 'text';
      words.textContent = text;
      line.append(head, words);
      const log = document.getElementById('log');
      log?.append(line);
      log?.scrollTo(0, log.scrollHeight);
    },
    author,
    text,
    me,
  );
}
