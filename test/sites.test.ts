import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allSites } from '../src/sites/all-sites';
import { conversationOf } from '../src/sites/conversation-of';
import { findPlaces } from '../src/sites/find-places';
import { sitesAt } from '../src/sites/match-site';
import { readMessages } from '../src/sites/read-messages';
import { frozenPage } from './frozen-page';
import { siteTable } from './site-table';

interface Expected {
  address: string;
  title: string;
  messages: { role: string; name: string; text: string; at?: string }[];
}

const folder = new URL('../src/sites/', import.meta.url);
const now = Date.UTC(2026, 10, 24);

test('every folder is listed under its own name', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generic')
    .map((entry) => entry.name);
  expect(allSites.map((site) => site.name).sort()).toEqual(folders.sort());
});

test('docs/sites.md says of each what it rests on', () => {
  const plain = (text: string) => text.replace(/[ -]+/g, ' ');
  const written = plain(readFileSync(new URL('../docs/sites.md', import.meta.url), 'utf8'));
  expect(written, `Should be:\n${siteTable(allSites)}`).toBe(plain(siteTable(allSites)));
});

test.each(allSites.map((site) => [site.name, site] as const))('%s', (name, site) => {
  const at = (file: string) => new URL(`${name}/${file}`, folder);
  expect(existsSync(at('page.html'))).toBe(true);
  const expected = JSON.parse(readFileSync(at('messages.json'), 'utf8')) as Expected;
  const address = new URL(expected.address);
  expect(sitesAt(allSites, address)).toContain(site);

  const document = frozenPage(at('page.html'), expected.address);
  const places = findPlaces(document, site);
  const read = places.flatMap((place) => readMessages(place, now));
  expect(read.map(({ author, text }) => ({ ...author, text }))).toEqual(
    expected.messages.map(({ role, name, text }) => ({ role, name, text })),
  );
  for (const [index, message] of expected.messages.entries()) {
    if (message.at) expect(new Date(read[index]!.at).toISOString()).toBe(message.at);
  }
  expect(new Set(read.map((message) => message.id)).size).toBe(read.length);
  expect(conversationOf(places[0]!, address).title).toBe(expected.title);
  expect(conversationOf(places[0]!, address).id).toMatch(/^[0-9a-f]{16}$/);
  expect(site.basis.length).toBeGreaterThan(20);
  expect(site.confirmedOn).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/);
});

describe('addresses', () => {
  test.each([
    ['https://discord.com/channels/1/2', ['discord']],
    ['https://discord.com/developers/docs', []],
    ['https://notdiscord.com/channels/1/2', []],
    ['https://www.youtube.com/live_chat?v=abcdefgh', ['youtube-live-chat']],
    ['https://www.youtube.com/watch?v=abcdefgh', ['youtube-comments']],
    ['https://t.bilibili.com/12345', ['bilibili-comments', 'bilibili-comments-old']],
    ['https://www.tiktok.com/messages?u=1', ['tiktok-messages']],
    ['https://live.bilibili.com/9000001', ['bilibili-comments', 'bilibili-comments-old', 'bilibili-live']],
  ])('%s', (address, names) => {
    expect(sitesAt(allSites, new URL(address)).map((site) => site.name)).toEqual(names);
  });
});
