import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import { hiddenNames } from '../sites/hidden-names';
import { eventually, openers, serveDemo } from './chat-page';
import { line, lines, openChat, put, room, secret, warned } from './hard-page';

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

describe.each(openers)('in %s, a page that means harm', (_, open) => {
  let opened: OpenedBrowser;
  let ours: Page;
  beforeAll(async () => {
    opened = await open();
    ours = await opened.openExtensionPage('log');
  });
  afterAll(() => opened?.close());

  const chat = (name: string, html = room(lines.join(''))): Promise<Page> =>
    openChat(opened, ours, `${demo.url}ordinary.html?case=${name}`, html);
  const said = (page: Page): string[] => {
    const all: string[] = [];
    page.on('pageerror', (error) => void all.push(String(error)));
    page.on('console', (message) => void all.push(message.text()));
    return all;
  };

  it('hides what its forms are behind their fields, and is read', async () => {
    const fields = hiddenNames.map((name) => `<input name="${name}">`).join('');
    const page = await chat('fields', `<form>${fields}${room(lines.join(''))}</form>`);
    const errors = said(page);
    // Put in by a script: a parser drops a form within a form.
    await page.evaluate((fields) => {
      const log = document.getElementById('log') as HTMLElement;
      for (const line of [...log.children, log]) {
        const form = document.createElement('form');
        form.innerHTML = fields;
        line.append(form);
      }
    }, fields);
    await put(page, 'append', line('Ann', secret).replace('</p>', `</p><i>${fields}</i>`));
    await warned(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('breaks the prototypes of its own scripts, and is read', async () => {
    const page = await chat('prototypes');
    const errors = said(page);
    await page.evaluate(() => {
      const broken = () => {
        throw new Error('broken on purpose');
      };
      for (const proto of [Node, Element, Document, HTMLElement].map((one) => one.prototype as object))
        for (const name of ['matches', 'closest', 'contains', 'getRootNode', 'getAttribute', 'attachShadow'])
          if (Object.hasOwn(proto, name)) Object.defineProperty(proto, name, { value: broken });
      Object.assign(Object.prototype, { off: true, failure: 'refused', incident: 'x', signal: 'x' });
      Object.assign(globalThis, { MutationObserver: broken, CSSStyleSheet: broken, Highlight: broken });
    });
    await put(page, 'append', line('Ben', secret));
    await warned(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('holds elements that no selector can name, nests without end and words without end, and is read', async () => {
    const page = await chat('strange');
    const errors = said(page);
    await page.evaluate(() => {
      const log = document.getElementById('log') as HTMLElement;
      let nest = document.createElement('span');
      for (let i = 0; i < 3000; i++) {
        const around = document.createElement('span');
        around.append(nest);
        nest = around;
      }
      const words = document.createElement('p');
      words.className = 'message\ntext';
      words.setAttribute('role', '"]');
      words.setAttribute('data-id', 'x'.repeat(1_000_000));
      words.textContent = '\ud800 ((('.repeat(100_000);
      const odd = ['o:p', 'o:p', 'a.b:c'].map((name) => document.createElement(name));
      log.append(words, ...odd);
      log.lastElementChild?.append(nest);
    });
    await put(page, 'append', line('Cem', secret));
    await warned(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes away and changes what is being read, a thousand times over, and other tabs are warned in', async () => {
    const page = await chat('moving');
    const errors = said(page);
    await page.evaluate(
      (html) => {
        let turn = 0;
        setInterval(() => {
          for (let i = 0; i < 20; i++) {
            const log = document.getElementById('log');
            log?.insertAdjacentHTML('beforeend', html.replace('WORDS', `you idiot ${turn++}`));
            log?.lastElementChild?.querySelector('p')?.replaceChildren(`${turn}`);
            log?.firstElementChild?.remove();
            if (turn % 50 === 0) log?.replaceWith(log.cloneNode(true));
          }
        }, 10);
      },
      line('Ann', 'WORDS'),
    );
    const before = (await askFromPage(ours, 'incidents/list', {})).length;
    const other = await chat('quiet');
    await put(other, 'append', line('Dora', secret));
    await warned(other);
    const list = await eventually(
      () => askFromPage(ours, 'incidents/list', {}),
      (all) => all.length > before,
    );
    expect(list[0]?.people).toEqual(['Dora']);
    expect(errors).toEqual([]);
    await other.close();
    await page.close();
  });
});
