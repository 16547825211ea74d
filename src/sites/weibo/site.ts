import type { Site } from '../site';

const name = '.text > a[usercard]';

export const weibo: Site = {
  name: 'weibo',
  hosts: ['weibo.com'],
  shape: 'comments',
  container: 'body:has(.wbpro-list)',
  messages: ['.wbpro-list .con1, .wbpro-list .con2'],
  text: { find: '.text > span' },
  author: { find: name },
  self: {
    owners: [
      {
        shown: { find: '[class*="woo-tab-nav"] a[href^="/u/"]', attribute: 'href', match: /^\/u\/(\d+)/ },
        of: { find: name, attribute: 'usercard', match: /^(\d+)/ },
      },
    ],
  },
  conversation: {
    inAddress: /weibo\.com\/(\d+\/\w+|detail\/\w+)/,
    title: { find: 'title' },
  },
  composer: '.wbpro-form textarea, [class*="Composer"] textarea',
  confirmedOn: '',
  basis:
    'public code that runs on the site; own comments by the account number in the navigation, a candidate',
  candidates: true,
};
