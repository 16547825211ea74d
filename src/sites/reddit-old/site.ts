import type { Site } from '../site';

export const redditOld: Site = {
  name: 'reddit-old',
  hosts: ['reddit.com'],
  address: /\/comments\//,
  shape: 'comments',
  container: '.commentarea .sitetable.nestedlisting',
  messages: ['.thing.comment'],
  text: { find: '.usertext-body .md' },
  author: { attribute: 'data-author' },
  self: {
    owners: [{ shown: { find: '#header .user a[href*="/user/"]' }, of: { attribute: 'data-author' } }],
  },
  id: { attribute: 'data-fullname' },
  conversation: { inAddress: /\/comments\/(\w+)/, title: { find: 'a.title' } },
  composer: '.usertext-edit textarea',
  confirmedOn: '',
  basis: 'public code that runs on the old pages of the site',
  candidates: false,
};
