import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { OpenedBrowser } from '../../commands/browsers/opened-browser';
import { type Chats, installChats } from '../../commands/install-chats';
import type { Incident } from '../../src/model';
import { eventually, hostsIn, openers, pause, untilRead } from './chat-page';
import { type Converse, serveConverse } from './real-chats/converse';
import { type IrcServer, ircPerson, startNgircd } from './real-chats/irc';
import { jabberPerson, type Person } from './real-chats/jabber-person';
import { type JabberServer, startProsody } from './real-chats/prosody';
import { type Lounge, startLounge } from './real-chats/the-lounge';

const secret = "let's keep this between us, don't tell your mum we talk";
let chats: Chats;
beforeAll(() => {
  chats = installChats();
}, 300_000);

/** Tags, classes and attribute names of a message: what anybody who wrote into it would change. */
const shapeOf = (page: Page, selector: string, words: string): Promise<string | undefined> =>
  page.evaluate(
    (selector, words) => {
      const shape = (element: Element): string =>
        `${element.localName}[${[...element.attributes].map(({ name }) => name).join()}](${[...element.children].map(shape).join()})`;
      const found = [...document.querySelectorAll(selector)].find((one) => one.textContent?.includes(words));
      return found && shape(found);
    },
    selector,
    words,
  );

describe.each(openers)('in %s', (_, open) => {
  let opened: OpenedBrowser;
  let ours: Page;
  beforeAll(async () => {
    opened = await open();
    ours = await opened.openExtensionPage('log');
  });
  afterAll(() => opened?.close());

  const shows = (page: Page, words: string) =>
    page.waitForFunction((words) => document.body.textContent?.includes(words), { timeout: 60_000 }, words);

  /** The same talk on every program: ordinary, then the child's own words, then somebody else's. */
  async function talk(
    page: Page,
    kai: Person,
    write: (text: string) => Promise<void>,
    message: string,
  ): Promise<void> {
    const before = (await askFromPage(ours, 'incidents/list', {})).length;
    kai.say('good game earlier');
    kai.say('what are you doing today');
    await shows(page, 'what are you doing today');
    await write('homework, and you?');
    await shows(page, 'homework, and you?');
    await untilRead(ours);
    await write(`my sister says ${secret}`);
    await shows(page, 'my sister says');
    kai.say('football later');
    await shows(page, 'football later');
    kai.say('bring the ball');
    await shows(page, 'bring the ball');
    await pause(2500);
    expect(await hostsIn(page), 'ordinary talk, and own words').toBe(0);

    kai.say(secret);
    await eventually(
      () => hostsIn(page),
      (hosts) => hosts === 1,
    );
    const incidents: Incident[] = await eventually(
      () => askFromPage(ours, 'incidents/list', {}),
      (list) => list.length > before && (list[0]?.messages.length ?? 0) > 0,
    );
    expect(incidents).toHaveLength(before + 1);
    expect(incidents[0]).toMatchObject({ kind: 'secrecy', people: ['kai'] });
    const roles = Object.fromEntries(
      incidents[0]?.messages.map(({ text, author }) => [text, author.role]) ?? [],
    );
    expect(roles).toMatchObject({
      'homework, and you?': 'self',
      [`my sister says ${secret}`]: 'self',
      'football later': 'other',
      [secret]: 'other',
    });
    // Both follow another by the same person, so the page itself draws them alike.
    const harmless = await shapeOf(page, message, 'bring the ball');
    expect(harmless).toBeDefined();
    expect(await shapeOf(page, `${message}:last-of-type`, secret)).toBe(harmless);
  }

  describe('Converse.js with Prosody', () => {
    let prosody: JabberServer;
    let converse: Converse;
    let kai: Person;
    beforeAll(async () => {
      prosody = await startProsody(chats, ['robin', 'kai']);
      converse = await serveConverse(chats, prosody.bosh, 'robin');
      kai = await jabberPerson(prosody.port, 'kai', 'robin');
    });
    afterAll(async () => {
      kai?.leave();
      await converse?.close();
      await prosody?.close();
    });

    it('is read, own words apart from others’, and warned about in time', async () => {
      const page = await opened.open(converse.url);
      await page.waitForSelector('.open-chat[data-jid="kai@localhost"]', { timeout: 30_000 });
      await page.click('.open-chat[data-jid="kai@localhost"]');
      await page.waitForSelector('.chat-textarea');
      const write = async (text: string) => {
        await page.type('.chat-textarea', text);
        await page.keyboard.press('Enter');
      };
      await talk(page, kai, write, 'converse-chat-message');
      await page.close();
    });
  });

  describe('The Lounge with ngircd', () => {
    let irc: IrcServer;
    let lounge: Lounge;
    let kai: Person;
    beforeAll(async () => {
      irc = await startNgircd(chats);
      lounge = await startLounge(chats, irc.port, '#games');
      kai = await ircPerson(irc.port, 'kai', '#games');
    });
    afterAll(async () => {
      kai?.leave();
      await lounge?.close();
      await irc?.close();
    });

    it('is read, own words apart from others’, and warned about in time', async () => {
      const page = await opened.open(lounge.url);
      await page.waitForSelector('#connect .btn', { visible: true });
      await page.click('#connect .btn');
      await page.waitForSelector('.chan.channel', { visible: true });
      await page.click('.chan.channel');
      // A channel keeps nothing for those who come later.
      await shows(page, 'has joined the channel');
      const write = async (text: string) => {
        await page.type('#input', text);
        await page.keyboard.press('Enter');
      };
      await talk(page, kai, write, '#chat .msg.message');
      await page.close();
    });
  });
});
