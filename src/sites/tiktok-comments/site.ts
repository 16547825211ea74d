import type { Site } from '../site';

export const tiktokComments: Site = {
  name: 'tiktok-comments',
  hosts: ['tiktok.com'],
  address: /\/(?:video|photo)\/\d+/,
  shape: 'comments',
  container: '[data-e2e="comment-list"], [class*="DivCommentListContainer"]',
  messages: ['[data-e2e="comment-level-1"], [data-e2e="comment-level-2"]'],
  text: {},
  author: { find: '[data-e2e^="comment-username-"]' },
  authorGroup: ':has([data-e2e^="comment-username-"])',
  conversation: {
    inAddress: /\/(?:video|photo)\/(\d+)/,
    title: { find: 'title', match: /^(.+?)(?: \| TikTok)?$/ },
  },
  composer: '[data-e2e="comment-input"] [contenteditable="true"]',
  confirmedOn: '',
  basis: 'public code that runs on the site; the page does not show which comments are one’s own',
  candidates: false,
};
