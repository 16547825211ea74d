import type { Site } from '../site';

export const tiktokLive: Site = {
  name: 'tiktok-live',
  hosts: ['tiktok.com'],
  address: /^\/@[^/]+\/live/,
  shape: 'chat',
  container: 'body:has([data-e2e="chat-message"])',
  messages: ['[data-e2e="chat-message"]'],
  // The words follow the name without a name of their own in every build, so the line is read whole but for its head.
  text: {
    leaveOut: '[data-e2e="message-owner-name"],[class*="badge" i],[class*="level" i],button,time',
  },
  author: { find: '[data-e2e="message-owner-name"]' },
  conversation: {
    inAddress: /\/@([^/?#]+)\/live/,
    title: { find: 'title', match: /^(.+?)(?: \| TikTok)?$/ },
  },
  composer: '[data-e2e="room-chat-input"] [contenteditable="true"], [contenteditable="true"]',
  confirmedOn: '',
  basis: 'public code that names these parts; nobody saw them agree, and own lines are not shown',
  candidates: true,
};
