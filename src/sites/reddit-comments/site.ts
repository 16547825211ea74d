import type { Site } from '../site';

export const redditComments: Site = {
  name: 'reddit-comments',
  hosts: ['reddit.com'],
  address: /\/comments\//,
  shape: 'comments',
  container: 'shreddit-comment-tree',
  messages: ['shreddit-comment'],
  text: { find: ':scope > [slot="comment"]' },
  author: { attribute: 'author' },
  id: { attribute: 'thingid' },
  conversation: {
    inAddress: /\/comments\/(\w+)/,
    title: { find: 'title', match: /^(.+?)(?: : r\/\w+)?$/ },
  },
  composer: 'shreddit-composer [contenteditable="true"]',
  confirmedOn: '',
  basis: 'public code that runs on the site; the page does not show which comments are one’s own',
  candidates: false,
};
