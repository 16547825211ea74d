import type { Site } from '../site';

const name = '.user .name, .user-name, .sub-user-name';
const account = /space\.bilibili\.com\/(\d+)/;

export const bilibiliCommentsOld: Site = {
  name: 'bilibili-comments-old',
  hosts: ['bilibili.com'],
  shape: 'comments',
  container: '.bb-comment, .bili-comment',
  // A thread holds its answers, so the words of each are read and not those of the thread.
  messages: [
    '.comment-list .list-item > .con, .comment-list .reply-item .reply-con, .root-reply-container, .sub-reply-item',
  ],
  text: {
    find: '.text, .reply-content, .text-con',
    leaveOut: '.user,.name,.sub-user-info,.info,.reply-info,.sub-reply-info,.reply-box',
  },
  author: { find: name, leaveOut: '.reply-box,.text' },
  self: {
    owners: [
      {
        shown: {
          find: '.header-avatar-wrap a[href*="space.bilibili.com/"], a.header-entry-mini[href*="space.bilibili.com/"]',
          attribute: 'href',
          match: account,
        },
        of: { find: '.user a.name', attribute: 'href', match: account },
      },
      {
        shown: {
          find: '.header-avatar-wrap a[href*="space.bilibili.com/"], a.header-entry-mini[href*="space.bilibili.com/"]',
          attribute: 'href',
          match: account,
        },
        of: { find: '[data-user-id]', attribute: 'data-user-id' },
      },
    ],
  },
  conversation: {
    inAddress: /\/(?:video|opus|read|play|dynamic)\/([A-Za-z]{0,2}\w+)/,
    title: { find: 'title', match: /^(.+?)(?:_哔哩哔哩_bilibili|-哔哩哔哩)?$/ },
  },
  composer: '.comment-send textarea, .reply-box-textarea',
  confirmedOn: '',
  basis:
    'public code for the two older comment areas of the site; own comments by account number, a candidate',
  candidates: true,
};
