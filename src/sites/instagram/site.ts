import type { Site } from '../site';

export const instagram: Site = {
  name: 'instagram',
  hosts: ['instagram.com'],
  address: /^\/direct\/t\//,
  shape: 'chat',
  container: '[role="grid"][aria-label]',
  messages: ['[role="row"]'],
  text: { find: 'div[dir="auto"]' },
  author: { find: 'h5, h6, [role="heading"]', match: /^(.+?)(?: sent| replied.*)?$/ },
  // Otherwise own messages differ by layout alone, which is not told from the page.
  self: { called: ['You', 'You sent', '你', '你发送了'] },
  conversation: {
    inAddress: /\/direct\/t\/(\d+)/,
    title: { find: '[role="main"] h1, [role="main"] h2' },
  },
  composer: '[role="textbox"][contenteditable="true"]',
  confirmedOn: '',
  basis: 'public code that runs on the site; names of authors and own messages are candidates',
  candidates: true,
};
