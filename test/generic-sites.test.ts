import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conversationOf } from '../src/sites/conversation-of';
import { findChats, weighPage } from '../src/sites/generic/find-chats';
import { readMessages } from '../src/sites/read-messages';
import { frozenPage, pageOf } from './frozen-page';

interface Expected {
  address: string;
  /** `comments` where a chat is still taken for them is said in `wrong`. */
  shape: string;
  wrong?: string;
  title?: string;
  messages: { role: string; name: string; text: string; at?: string }[];
}

const folder = new URL('../src/sites/generic/', import.meta.url);
const chats = readdirSync(new URL('chats/', folder)).sort();
const others = readdirSync(new URL('not-chats/', folder)).sort();

describe('chats and comments nobody described', () => {
  test.each(chats)('%s', (name) => {
    const at = (file: string) => new URL(`chats/${name}/${file}`, folder);
    const expected = JSON.parse(readFileSync(at('messages.json'), 'utf8')) as Expected;
    const document = frozenPage(at('page.html'), expected.address);
    const places = findChats(document, new URL(expected.address));
    expect(places).toHaveLength(1);
    const read = readMessages(places[0]!, 0);
    expect(read.map(({ author, text }) => ({ ...author, text }))).toEqual(
      expected.messages.map(({ role, name: who, text }) => ({ role, name: who, text })),
    );
    for (const [index, message] of expected.messages.entries()) {
      if (message.at) expect(new Date(read[index]!.at).toISOString()).toBe(message.at);
    }
    expect(places[0]!.site.shape).toBe(expected.shape);
    if (expected.title) {
      expect(conversationOf(places[0]!, new URL(expected.address)).title).toBe(expected.title);
    }
  });
});

describe('pages that stay unread', () => {
  test.each(others)('%s', (name) => {
    const html = readFileSync(new URL(`not-chats/${name}`, folder), 'utf8');
    const address = /data-address="([^"]+)"/.exec(html)?.[1] ?? '';
    const document = pageOf(html, address);
    const weighed = weighPage(document, new URL(address));
    const best = weighed[0];
    const why = best ? `${best.points} ${best.description.group.selector} ${best.evidence.join(' ')}` : '';
    expect(findChats(document, new URL(address)), why).toEqual([]);
  });
});
