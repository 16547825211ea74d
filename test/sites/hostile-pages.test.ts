// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSites } from '../../src/sites/all-sites';
import { findPlaces } from '../../src/sites/find-places';
import { findChats } from '../../src/sites/generic/find-chats';
import { readMessage, readMessages } from '../../src/sites/read-messages';
import { shadowRootsIn } from '../../src/sites/shadow-roots';
import type { Place, Site } from '../../src/sites/site';
import { chatWith, goTo, lineOf, secret } from '../content/chat-in-page';
import { attachShadows } from '../frozen-page';
import { hiddenNames } from './hidden-names';
import { formOf, putInto, somePieces } from './hostile-pieces';

const address = new URL('https://chat.test/room');
const seeds = { seed: 2026_11_27, numRuns: 40 };
const chats = (): Place[] => findChats(document, address, shadowRootsIn(document));
const said = (places: Place[]): string[] =>
  places
    .flatMap((place) => readMessages(place, 0))
    .map(({ author, text }) => `${author.role} ${author.name}: ${text}`);

const aChat = (): HTMLElement =>
  chatWith(
    lineOf('Ann', 'hello'),
    lineOf('Robin', 'hi', true),
    lineOf('Ann', 'homework?'),
    lineOf('Ann', secret),
  );
const spoken = ['other Ann: hello', 'self Robin: hi', 'other Ann: homework?', `other Ann: ${secret}`];

describe('a form that answers with its fields', () => {
  test.each(hiddenNames)('%s: a chat in it, and one with it between the lines, is read', (name) => {
    aChat();
    document.body.append(formOf([name], ...document.body.childNodes));
    expect(said(chats())).toEqual(spoken);

    const log = aChat();
    log.children[1]?.after(formOf([name]));
    log.children[0]?.querySelector('p')?.append(formOf([name]));
    expect(said(chats())).toEqual(expect.arrayContaining(spoken));
  });

  test('all at once, around a described site', () => {
    for (const site of allSites) {
      const before = openFrozen(site);
      expect(before.length, site.name).toBeGreaterThan(0);
      document.body.append(formOf(hiddenNames, ...document.body.childNodes));
      expect(said(findPlaces(document, site)), site.name).toEqual(before);
    }
  });
});

function openFrozen(site: Site): string[] {
  document.documentElement.innerHTML = readFileSync(`src/sites/${site.name}/page.html`, 'utf8');
  attachShadows(document);
  return said(findPlaces(document, site));
}

describe('whatever else a page holds', () => {
  test('around a chat, the chat is read', () => {
    goTo(address.href);
    fc.assert(
      fc.property(somePieces, (pieces) => {
        const log = aChat();
        const aside = document.createElement('aside');
        aside.append(document.createElement('section'), document.createElement('div'));
        log.before(aside);
        putInto(aside, pieces);
        expect(said(chats())).toEqual(expect.arrayContaining(spoken));
      }),
      seeds,
    );
  });

  test('anywhere in it, nothing fails and what was not touched reads as before', () => {
    fc.assert(
      fc.property(somePieces, (pieces) => {
        aChat();
        const [place] = chats() as [Place];
        const lines = [...document.querySelectorAll('.message')];
        const before = lines.map((line) => line.outerHTML);
        const read = lines.map((line) => readMessage(place, line, 0)?.text);
        putInto(document.body, pieces);
        chats();
        for (const [at, line] of lines.entries())
          if (line.outerHTML === before[at]) expect(readMessage(place, line, 0)?.text).toBe(read[at]);
          else readMessage(place, line, 0);
      }),
      seeds,
    );
  });

  test.each(allSites.map((site) => [site.name, site] as const))(
    'on %s, nothing fails and what was not touched reads as before',
    (_, site) => {
      fc.assert(
        fc.property(somePieces, (pieces) => {
          openFrozen(site);
          const places = findPlaces(document, site);
          const read = places.flatMap((place) =>
            readMessages(place, 0).map((message) => ({ place, message, html: message.element.outerHTML })),
          );
          putInto(document.body, pieces);
          for (const place of findPlaces(document, site)) readMessages(place, 0);
          for (const { place, message, html } of read)
            if (message.element.outerHTML === html)
              expect(readMessage(place, message.element, 0)?.text).toBe(message.text);
        }),
        { ...seeds, numRuns: 12 },
      );
    },
  );
});
