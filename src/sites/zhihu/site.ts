import type { Site } from '../site';

export const zhihu: Site = {
  name: 'zhihu',
  hosts: ['zhihu.com'],
  shape: 'comments',
  container: 'body:has(.CommentContent)',
  messages: ['[data-id]:has(.CommentContent)'],
  text: { find: '.CommentContent' },
  author: { find: 'a.UserLink-link, a[href*="/people/"]', leaveOut: '.CommentContent' },
  id: { attribute: 'data-id' },
  conversation: {
    inAddress: /\/(?:answer|question|p|pin|zvideo)\/(\d+)/,
    title: { find: 'title', match: /^(?:\(\d+[^)]*\)\s*)?(.+?)(?: - 知乎)?$/ },
  },
  confirmedOn: '',
  basis: 'public code that runs on the site; the elements around the comment are candidates',
  candidates: true,
};
