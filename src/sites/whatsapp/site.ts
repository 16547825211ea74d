import type { Site } from '../site';

const quoted = '.quoted-mention,[data-testid="quoted-message"],[aria-label*="uoted message"]';

export const whatsapp: Site = {
  name: 'whatsapp',
  hosts: ['web.whatsapp.com'],
  shape: 'chat',
  container: '#main',
  messages: ['div[role="row"]'],
  text: { find: '.copyable-text .selectable-text, [data-testid="selectable-text"]', leaveOut: quoted },
  // `[16:20, 3/5/2026] Name: `; the order of the date follows the reader's language, so it is never parsed.
  author: { find: '[data-pre-plain-text]', attribute: 'data-pre-plain-text', match: /\]\s*(.+?):\s*$/ },
  titleNamesOther: true,
  self: {
    mark: '.message-out, [data-id^="true_"]',
    others: '.message-in, [data-id^="false_"]',
  },
  id: { find: '[data-id]', attribute: 'data-id' },
  stamp: { find: '[data-pre-plain-text]', attribute: 'data-pre-plain-text', match: /^\[(.+?)\]/ },
  conversation: {
    inPage: { find: '[data-id]', attribute: 'data-id', match: /^(?:true|false)_([^_]+@[^_]+)_/ },
    title: { find: '#main header span[dir="auto"]' },
    titleTells: true,
  },
  composer: '#main footer [contenteditable="true"]',
  confirmedOn: '',
  basis: 'public code that runs on the site, two builds of it',
  candidates: false,
};
