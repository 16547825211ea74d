import type { Site } from '../site';

const profile = /\/user\/profile\/(\w+)/;

export const xiaohongshu: Site = {
  name: 'xiaohongshu',
  hosts: ['xiaohongshu.com'],
  shape: 'comments',
  container: '.comments-container',
  messages: ['.comment-item'],
  text: { find: '.content .note-text' },
  author: { find: '.author .name' },
  self: {
    owners: [
      {
        shown: {
          find: '.side-bar a[href*="/user/profile/"], .user.side-bar-component a[href*="/user/profile/"]',
          attribute: 'href',
          match: profile,
        },
        of: { find: '.author a.name', attribute: 'href', match: profile },
      },
    ],
  },
  id: { attribute: 'id', match: /^comment-(\w+)$/ },
  conversation: {
    inAddress: /\/(?:explore|item|profile\/\w+)\/(\w{16,})/,
    title: { find: 'title', match: /^(.+?)(?: - 小红书)?$/ },
  },
  composer: '#content-textarea',
  confirmedOn: '',
  basis: 'public code that runs on the site; own comments by the profile link in the side bar, a candidate',
  candidates: false,
};
