import { createServer } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import { allSites } from '../../src/sites/all-sites';
import type { Site } from '../../src/sites/site';
import { badges, eventually, openers, popupWords, say, untilRead } from './chat-page';

/** Every selector of a site. A browser that does not understand one throws, and the test window takes more than they. */
function selectorsOf(site: Site): string[] {
  const found: string[] = [];
  const look = (value: unknown, key: string): void => {
    if (
      typeof value === 'string' &&
      /^(?:find|leaveOut|container|composer|mark|others|authorGroup|\d+)$/.test(key)
    )
      found.push(...value.split('>>>').map((step) => step.trim() || '*'));
    else if (value && typeof value === 'object' && !(value instanceof RegExp))
      for (const [name, inside] of Object.entries(value))
        if (name !== 'called' && name !== 'hosts') look(inside, name);
  };
  look(site, '');
  return found;
}

/** A known chat site whose messages are no longer where we look for them. */
const rebuilt = `<!doctype html><title>chat</title><div id="chatArea"><h2 class="title_name">Room</h2>
<div class="v2-line"><i class="v2-name">Ann</i><span class="v2-words">the password is swordfish</span></div></div>`;
const ordinary = '<!doctype html><title>soup</title><h1>How to cook soup</h1><p>Take water.</p>';
const chat = `<!doctype html><html lang="en"><title>chat</title><h1>Room</h1><div id="log" role="log"></div><textarea placeholder="Message"></textarea>`;

/** Every address of the web, answered from here: a proxy needs no real site. */
async function pretendWeb(): Promise<{ address: string; close(): Promise<unknown> }> {
  const server = createServer((request, response) => {
    const host = URL.canParse(request.url ?? '') ? new URL(request.url ?? '').hostname : '';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(host === 'wx.qq.com' ? rebuilt : host === 'chat.test' ? chat : ordinary);
  });
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    address: `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

describe.each(openers)('in %s, the popup says', (_, open) => {
  let web: Awaited<ReturnType<typeof pretendWeb>>;
  let opened: OpenedBrowser;
  let ours: Page;
  beforeAll(async () => {
    web = await pretendWeb();
    opened = await open({ proxy: web.address });
    ours = await opened.openExtensionPage('log');
  });
  afterAll(async () => {
    await opened?.close();
    await web?.close();
  });

  const here = () => askFromPage(ours, 'reading/here');
  const stateHere = (wanted: string) => eventually(here, ({ reading }) => reading?.state === wanted, 30_000);

  it('how many messages are read and since when, as it is at this moment', async () => {
    const began = Date.now();
    const page = await opened.open('http://chat.test/');
    for (const words of ['hi', 'hello', 'how are you']) await say(page, 'Ann', words);
    await untilRead(ours);
    for (const words of ['fine', 'good', 'great', 'nice']) await say(page, 'me', words);
    const { reading } = await eventually(here, (answer) => answer.reading?.messages === 7);
    expect(reading).toMatchObject({ state: 'reading', site: 'chat.test', confirmedOn: '' });
    expect(reading?.sinceAt).toBeGreaterThanOrEqual(began - 1000);
    expect(reading?.sinceAt).toBeLessThanOrEqual(Date.now());
    const words = await popupWords(opened, ours);
    expect(words).toContain('Reading 7 messages');
    expect(words).toContain('Nobody has described this page');
    await page.close();
  });

  it('that there is nothing to read', async () => {
    const page = await opened.open('http://soup.test/');
    await stateHere('nothing-here');
    expect(await popupWords(opened, ours)).toContain('There is no chat to read on this page.');
    await page.close();
  });

  it('that a known site cannot be read, marks the badge, and gives a note without words', async () => {
    const page = await opened.open('http://wx.qq.com/');
    await stateHere('unreadable');
    expect(await popupWords(opened, ours)).toContain('cannot read the chat here');
    await eventually(
      () => badges(ours),
      (all) => all.includes('?'),
    );
    const note = await askFromPage(ours, 'reading/report');
    expect(note).toContain('described as: wechat-web');
    expect(note).toContain('state: unreadable, 0 messages');
    expect(note).toContain('span.v#-words');
    expect(note).not.toMatch(/swordfish|password|Ann/);
    await page.close();
  });

  it('nothing wrong because a selector of ours is not understood here', async () => {
    const refused = await ours.evaluate(
      (all) =>
        all.filter((selector) => {
          try {
            document.querySelector(selector);
            return false;
          } catch {
            return true;
          }
        }),
      allSites.flatMap(selectorsOf),
    );
    expect(refused).toEqual([]);
  });

  it('that reading was switched off', async () => {
    await askFromPage(ours, 'settings/set', { sitesOff: ['chat.test'] });
    const page = await opened.open('http://chat.test/');
    for (const words of ['hi', 'hello', 'how are you']) await say(page, 'Ann', words);
    await stateHere('off');
    expect(await popupWords(opened, ours)).toContain('Switched off for this site, in the settings.');
    await page.close();
  });
});
