import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import { eventually, openers, pause, serveDemo, untilRead } from './chat-page';
import { line, lines, openChat, put, room, secret, staysQuiet, warned } from './hard-page';

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

describe.each(openers)('in %s, in tabs and frames', (name, open) => {
  let opened: OpenedBrowser;
  let ours: Page;
  beforeAll(async () => {
    opened = await open();
    ours = await opened.openExtensionPage('log');
  });
  afterAll(() => opened?.close());

  const incidents = () => askFromPage(ours, 'incidents/list', {});
  const address = (name: string) => `${demo.url}ordinary.html?case=${name}`;
  const chat = (name: string, html = room(lines.join(''))): Promise<Page> =>
    openChat(opened, ours, address(name), html);
  const shows = (page: Page | Frame, html: string) =>
    page.evaluate((html) => {
      document.body.innerHTML = html;
    }, html);

  it('another conversation under another address is opened, and what stands in it is no news', async () => {
    const page = await chat('navigation');
    await page.evaluate(
      (html) => {
        history.pushState(null, '', '?case=other');
        const log = document.getElementById('log');
        if (log) log.innerHTML = html;
      },
      [...lines, line('Cem', secret)].join(''),
    );
    await pause(2500);
    expect(await incidents()).toHaveLength(0);
    await put(page, 'append', line('Cem', `${secret}, ok?`));
    await warned(page);
    const [incident] = await eventually(incidents, (list) => list.length > 0);
    expect(incident).toMatchObject({ people: ['Cem'], url: `${demo.url}ordinary.html` });
    await page.close();
  });

  it('a message taken back after it was read stays kept, and its card stays', async () => {
    const before = (await incidents()).length;
    const page = await chat('removed');
    await put(page, 'append', line('Ann', secret));
    await warned(page);
    await page.evaluate(() => document.getElementById('log')?.lastElementChild?.remove());
    await pause(1500);
    await warned(page);
    expect(await incidents()).toHaveLength(before + 1);
    await page.close();
  });

  it('two tabs on one conversation keep one incident', async () => {
    const before = (await incidents()).length;
    const named = (id: string, author: string, text: string) =>
      line(author, text).replace('<div ', `<div data-message-id="msg-10${id}" `);
    const both = room([named('1', 'Ann', 'hi there'), named('2', 'Ann', 'you there?')].join(''));
    const first = await chat('twins', both);
    const second = await chat('twins', both);
    for (const page of [first, second]) await put(page, 'append', named('3', 'Ann', secret));
    await eventually(incidents, (list) => list.length > before);
    await pause(2000);
    expect(await incidents()).toHaveLength(before + 1);
    await first.close();
    await second.close();
  });

  it('a tab in the background is read', async () => {
    const before = (await incidents()).length;
    const page = await chat('background');
    const front = await opened.open(address('front'));
    await put(page, 'append', line('Dora', secret));
    await eventually(incidents, (list) => list.length > before);
    await front.close();
    await page.bringToFront();
    await warned(page);
    await page.close();
  });

  it('a page one comes back to is read on', async () => {
    const page = await chat('back');
    await page.goto(address('away'));
    // Of a page from its own cache Firefox tells the driver nothing.
    await page.goBack({ timeout: 2000 }).catch(() => undefined);
    // From the browser's own cache the chat is there again; else the page begins anew.
    if (!(await page.evaluate(() => document.getElementById('log') !== null)))
      await shows(page, room(lines.join('')));
    await untilRead(ours);
    await put(page, 'append', line('Emil', secret));
    await warned(page);
    await page.close();
  });

  const frames: [string, string][] = [
    ['of its own address', `<iframe src="ordinary.html?case=frame"></iframe>`],
    ['in a sandbox', `<iframe sandbox="allow-scripts" src="ordinary.html?case=sandbox"></iframe>`],
  ];
  // Firefox does not say whose a blank frame is, and an advertisement's could speak in the site's name.
  if (name === 'chromium')
    frames.push(
      ['that is blank', '<iframe></iframe>'],
      ['written out in its page', '<iframe srcdoc="<p>chat</p>"></iframe>'],
    );
  it.each(frames)('a chat in a frame %s is read', async (kind, html) => {
    const before = (await incidents()).length;
    const page = await opened.open(address(encodeURIComponent(kind)));
    await shows(page, html);
    await pause(800);
    const frame = page.frames().find((one) => one !== page.mainFrame()) as Frame;
    await shows(frame, room(lines.join('')));
    await untilRead(ours);
    await put(frame, 'append', line('Ann', secret));
    await eventually(incidents, (list) => list.length > before);
    await warned(frame);
    await page.close();
  });

  it('from right to left, wide and zoomed the card stands where it can be seen', async () => {
    const page = await chat('wide');
    for (const [author, change] of [
      ['Ann', 'document.documentElement.dir = "rtl"'],
      ['Ben', 'document.body.style.width = "4000px"'],
      ['Cem', 'document.body.style.zoom = "2"'],
    ] as const) {
      await page.evaluate(change);
      const before = (await incidents()).length;
      await put(page, 'append', line(author, secret));
      await eventually(incidents, (list) => list.length > before);
      await warned(page);
      await pause(500);
      const around = await page.evaluate(() => {
        const box = document.documentElement.lastElementChild?.getBoundingClientRect();
        return box ? [box.left, innerWidth - box.right, box.top, innerHeight - box.bottom] : [];
      });
      expect(around).toHaveLength(4);
      for (const space of around) expect(space, change).toBeGreaterThanOrEqual(0);
    }
    await page.close();
  });

  it('a translated page is read, and its old lines stay old', async () => {
    const page = await chat('translated', room([...lines, line('Ann', secret)].join('')));
    // As translators do it: the words go into elements of their own.
    const translate = () =>
      page.evaluate(() => {
        for (const text of document.querySelectorAll('#log .text')) {
          if (text.querySelector('font')) continue;
          const inner = document.createElement('font');
          inner.append(...text.childNodes);
          const outer = document.createElement('font');
          outer.append(inner);
          text.append(outer);
        }
      });
    await translate();
    await pause(2000);
    await put(page, 'append', line('Ann', 'see you'));
    await translate();
    await staysQuiet(page);
  });
});
