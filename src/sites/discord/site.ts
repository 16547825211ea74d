import type { Part, Site } from '../site';

const notTheMessage =
  '[class*="replyBar"],[class*="repliedMessage"],[class*="repliedText"],[class*="edited"],[class*="timestamp"]';
const accountOf = /\/(?:avatars|users)\/(\d{15,21})\//;
const ownPanel = 'section[class*="panels"]';
const author: Part = {
  find: '[id^="message-username-"]',
  leaveOut: '[class*="botTag"],[class*="clanTag"],[class*="chiplet"],[class*="repliedMessage"]',
};

export const discord: Site = {
  name: 'discord',
  hosts: ['discord.com'],
  address: /^\/channels\//,
  shape: 'chat',
  container: 'ol[data-list-id="chat-messages"]',
  messages: ['li[id^="chat-messages-"]'],
  text: { find: '[id^="message-content-"]', leaveOut: notTheMessage },
  author,
  carryAuthor: true,
  self: {
    owners: [
      {
        shown: { find: `${ownPanel} img[src*="/avatars/"]`, attribute: 'src', match: accountOf },
        of: { find: 'img[class*="avatar"]', attribute: 'src', match: accountOf, leaveOut: notTheMessage },
      },
      { shown: { find: `${ownPanel} [class*="panelTitle"]` }, of: author },
    ],
  },
  id: { attribute: 'id', match: /(\d{15,21})$/ },
  time: { attribute: 'id', match: /(\d{15,21})$/, as: 'snowflake' },
  conversation: {
    inAddress: /\/channels\/([^/?#]+\/\d+)/,
    title: { find: 'title', match: /^(?:\(\d+\)\s*)?(?:•\s*)?(?:Discord\s*\|\s*)?(.+)$/ },
  },
  composer: '[role="textbox"][data-slate-editor="true"]',
  confirmedOn: '2026-09-02',
  basis: 'public code that runs on the site; own messages by comparing the avatar with the own panel',
  candidates: false,
};
