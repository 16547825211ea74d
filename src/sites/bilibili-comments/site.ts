import type { Site } from '../site';

const thread = ' >>> bili-comment-thread-renderer';
const user = ' >>> bili-comment-user-info >>> #user-name';

export const bilibiliComments: Site = {
  name: 'bilibili-comments',
  hosts: ['bilibili.com'],
  shape: 'comments',
  container: 'bili-comments',
  messages: [
    `${thread} >>> bili-comment-renderer`,
    `${thread} >>> bili-comment-replies-renderer >>> bili-comment-reply-renderer`,
  ],
  text: { find: ' >>> bili-rich-text >>> #contents' },
  author: { find: user },
  self: {
    owners: [
      {
        shown: {
          find: '.header-avatar-wrap a[href*="space.bilibili.com/"], a.header-entry-mini[href*="space.bilibili.com/"]',
          attribute: 'href',
          match: /space\.bilibili\.com\/(\d+)/,
        },
        of: { find: user, attribute: 'data-user-profile-id' },
      },
    ],
  },
  conversation: {
    inAddress: /\/(?:video|opus|read|play|dynamic)\/([A-Za-z]{0,2}\w+)/,
    title: { find: 'title', match: /^(.+?)(?:_哔哩哔哩_bilibili|-哔哩哔哩)?$/ },
  },
  confirmedOn: '',
  basis: 'public code that runs on the site; own comments by the account number in the header, a candidate',
  candidates: false,
};
