import type { Part, Site } from '../site';

const account = /\/user\/([\w-]{6,120})/;
const author: Part = { find: 'a[href*="/user/"]:not(:has(img))' };

export const douyinComments: Site = {
  name: 'douyin-comments',
  hosts: ['douyin.com'],
  shape: 'comments',
  container: '[data-e2e="comment-list"], .comment-mainContent, #merge-all-comment-container',
  messages: ['[data-e2e="comment-item"]'],
  // Nothing names the words of a comment: what is left of it without head, date and buttons.
  text: {
    leaveOut:
      'a[href*="/user/"],[data-e2e="comment-item"],[class*="comment-item-tag"],[class*="comment-item-stats"],[class*="info-wrap"],[data-e2e="comment-time"],[class*="reply-expand"],button,p:has(a[href*="/user/"]),time',
  },
  author,
  self: {
    owners: [
      {
        shown: {
          find: 'header a[href*="/user/"]:not([href*="/user/self"])',
          attribute: 'href',
          match: account,
        },
        of: { find: 'a[href*="/user/"]', attribute: 'href', match: account },
      },
    ],
  },
  conversation: {
    inAddress: /(?:\/(?:video|note)\/|[?&]modal_id=)(\d+)/,
    title: { find: 'title', match: /^(.+?)(?: - 抖音)?$/ },
  },
  composer:
    '.comment-input-container [contenteditable="true"], [class*="comment-input"] [contenteditable="true"]',
  confirmedOn: '',
  basis: 'public code that runs on the site for the comments; what of one are its words is a candidate',
  candidates: true,
};
