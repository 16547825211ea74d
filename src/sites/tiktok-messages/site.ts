import type { Part, Site } from '../site';

const handle = /\/@([\w.]{1,40})/;
const author: Part = { find: 'a[href*="/@"]', attribute: 'href', match: handle };
// In some builds a row of the list of conversations has the same name, so only rows with words count.
const line = '[data-e2e="chat-item"]:has([class*="DivTextContainer"])';

export const tiktokMessages: Site = {
  name: 'tiktok-messages',
  hosts: ['tiktok.com'],
  address: /^\/messages/,
  shape: 'chat',
  container: 'body:has([data-e2e="chat-item"] [class*="DivTextContainer"])',
  messages: [line],
  text: {
    find: '[class*="DivTextContainer"]',
    leaveOut: '[class*="Quote"],[class*="Reply"],[class*="Time"],[class*="Reaction"]',
  },
  author,
  self: {
    owners: [{ shown: { find: 'a[data-e2e="nav-profile"]', attribute: 'href', match: handle }, of: author }],
  },
  conversation: {
    inAddress: /[?&]u=(\d+)/,
    title: { find: '[data-e2e="chat-nickname"], [data-e2e="chat-uniqueid"]' },
    titleTells: true,
  },
  composer: '[class*="DivMessageInput"] [contenteditable="true"], [contenteditable="true"]',
  confirmedOn: '',
  basis: 'public code that runs on the site; own messages by the handle in the navigation, a candidate',
  candidates: true,
};
