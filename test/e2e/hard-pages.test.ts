import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import { hostsIn, openers, pause, serveDemo, untilRead } from './chat-page';
import { line, lines, openChat, put, room, secret, staysQuiet, warned } from './hard-page';

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

describe.each(openers)('in %s, on a hard page', (_, open) => {
  let opened: OpenedBrowser;
  let ours: Page;
  beforeAll(async () => {
    opened = await open();
    ours = await opened.openExtensionPage('log');
  });
  afterAll(() => opened?.close());

  const chat = (name: string, html: string): Promise<Page> =>
    openChat(opened, ours, `${demo.url}ordinary.html?case=${encodeURIComponent(name)}`, html);

  it('words set into an old node are new', async () => {
    const page = await chat('recycled', room(lines.join('')));
    await page.evaluate((words) => {
      const node = document.querySelector('#log')?.lastElementChild?.lastElementChild?.firstChild;
      if (node) node.nodeValue = words;
    }, secret);
    await warned(page);
    await page.close();
  });

  it('a page that replaces its body is read on', async () => {
    const page = await chat('body', room(lines.join('')));
    await page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)));
    await pause(3000);
    await put(page, 'append', line('Ann', secret));
    await warned(page);
    await page.close();
  });

  it('a chat in a closed shadow root is read', async () => {
    const page = await opened.open(`${demo.url}ordinary.html?case=closed`);
    await page.evaluate(
      (html) => {
        const host = document.createElement('div');
        document.body.append(host);
        const root = host.attachShadow({ mode: 'closed' });
        root.innerHTML = html;
        Object.assign(globalThis, { log: root.getElementById('log') });
      },
      room(lines.join('')),
    );
    await untilRead(ours);
    await put(page, 'append', line('Ann', secret));
    await warned(page);
    await page.close();
  });

  it('in a list turned round the first is the newest', async () => {
    const reversed = room([...lines].reverse().join(''), 'display:flex;flex-direction:column-reverse');
    const page = await chat('reversed', reversed);
    await put(page, 'append', line('Ann', `${secret}, ok?`));
    await pause(2000);
    expect(await hostsIn(page)).toBe(0);
    await put(page, 'prepend', line('Ben', secret));
    await warned(page);
    await page.close();
  });

  it('what was there, or is loaded above, is no news', async () => {
    const page = await chat('history', room([...lines, line('Ann', secret)].join('')));
    await put(page, 'prepend', line('Ann', `${secret}, ok?`));
    await staysQuiet(page);
  });

  it('the child’s own words raise nothing', async () => {
    const page = await chat('own', room(lines.join('')));
    await put(page, 'append', line('Me', secret, 'own'));
    await staysQuiet(page);
  });
});
