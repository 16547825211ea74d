import type { Site } from '../site';

export const youtubeComments: Site = {
  name: 'youtube-comments',
  hosts: ['youtube.com'],
  address: /^\/(?:watch|shorts|post|channel|@|live\/)/,
  shape: 'comments',
  container: 'ytd-comments, ytd-item-section-renderer[section-identifier="comment-item-section"]',
  messages: ['ytd-comment-view-model, ytd-comment-renderer'],
  text: { find: '#content-text' },
  author: { find: '#author-text' },
  id: { find: '#published-time-text a[href*="lc="]', attribute: 'href', match: /[?&]lc=([^&#]+)/ },
  conversation: {
    inAddress: /(?:[?&]v=|\/shorts\/|\/live\/|\/post\/)([\w-]{6,60})/,
    title: { find: 'title', match: /^(?:\(\d+\)\s*)?(.+?)(?: - YouTube)?$/ },
  },
  composer: 'ytd-commentbox #contenteditable-root',
  confirmedOn: '',
  basis: 'public code that runs on the site; the page does not show which comments are one’s own',
  candidates: false,
};
