import type { Site } from '../site';

export const xChat: Site = {
  name: 'x-chat',
  hosts: ['x.com'],
  address: /^\/i\/chat/,
  shape: 'chat',
  container: 'main:has([data-testid="dm-composer-textarea"])',
  messages: [
    '[data-dm-message-row], [data-testid="chatMessage"], [data-testid="outgoingMessage"], [data-testid="message"]',
  ],
  text: {
    find: '[dir="auto"], [data-testid="tweetText"]',
    leaveOut: 'time,[role="button"],[data-testid*="quote" i]',
  },
  author: { find: 'a[href^="/"]', attribute: 'href', match: /^\/(\w{1,20})$/ },
  self: { mark: '[data-testid="outgoingMessage"]' },
  conversation: {
    inAddress: /\/chat\/([\w-]+)/,
    title: { find: '[data-testid="dm-conversation-header"] h2, main h2' },
  },
  composer: '[data-testid="dm-composer-textarea"]',
  confirmedOn: '',
  basis: 'public code for the newer message pages, where only the place to write is agreed on',
  candidates: true,
};
