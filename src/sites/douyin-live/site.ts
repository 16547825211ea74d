import type { Site } from '../site';

export const douyinLive: Site = {
  name: 'douyin-live',
  hosts: ['live.douyin.com'],
  shape: 'chat',
  container: '.webcast-chatroom___list, .webcast-chatroom___items',
  messages: ['.webcast-chatroom___item'],
  text: { find: '.webcast-chatroom___content-with-emoji-text' },
  // Names stand only as text before a colon; the page gives no account with them.
  author: { match: /^(.{1,40}?)[:：]/ },
  conversation: { inAddress: /live\.douyin\.com\/(\d+)/, title: { find: 'title' } },
  confirmedOn: '2026-09-20',
  basis: 'the rendered page of a live room; the page does not show which lines are one’s own',
  candidates: true,
};
