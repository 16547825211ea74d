import type { Site } from '../site';

export const xMessages: Site = {
  name: 'x-messages',
  hosts: ['x.com', 'twitter.com'],
  address: /^\/(?:messages|i\/chat)/,
  shape: 'chat',
  container: '[data-testid="DmScrollerContainer"], [data-testid="DmActivityViewport"]',
  messages: ['[data-testid="messageEntry"]'],
  text: { find: '[data-testid="tweetText"], [data-testid="messageEntryText"]' },
  author: { find: 'a[href^="/"]', attribute: 'href', match: /^\/(\w{1,20})$/ },
  conversation: {
    inAddress: /\/(?:messages|chat)\/([\d-]+)/,
    title: { find: '[data-testid="DM_Conversation_Header"], [data-testid="conversation"] h2' },
  },
  composer: '[data-testid="dmComposerTextInput"], [data-testid="dm-composer-textarea"]',
  confirmedOn: '',
  basis: 'public code for the older message pages; the page shows own messages by layout alone',
  candidates: true,
};
