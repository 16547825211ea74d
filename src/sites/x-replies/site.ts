import type { Site } from '../site';

export const xReplies: Site = {
  name: 'x-replies',
  hosts: ['x.com', 'twitter.com'],
  address: /^\/\w+\/status\//,
  shape: 'comments',
  container: '[data-testid="primaryColumn"]',
  messages: ['article[data-testid="tweet"]'],
  text: { find: '[data-testid="tweetText"]' },
  author: { find: '[data-testid="User-Name"] a' },
  self: {
    owners: [
      {
        shown: {
          find: '[data-testid="AppTabBar_Profile_Link"]',
          attribute: 'href',
          match: /^\/(\w+)/,
        },
        of: { find: '[data-testid="User-Name"] a', attribute: 'href', match: /^\/(\w+)/ },
      },
    ],
  },
  id: { find: 'a[href*="/status/"]', attribute: 'href', match: /\/status\/(\d+)/ },
  time: { find: 'time[datetime]', attribute: 'datetime', as: 'iso' },
  conversation: {
    inAddress: /\/status\/(\d+)/,
    title: { find: 'title', match: /^(?:\(\d+\)\s*)?(.+?)(?: \/ X)?$/ },
  },
  composer: '[data-testid^="tweetTextarea_"]',
  confirmedOn: '',
  basis: 'public code that runs on the site; own replies by the handle in the navigation',
  candidates: false,
};
