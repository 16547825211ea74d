import type { Site } from '../site';

export const bilibiliLive: Site = {
  name: 'bilibili-live',
  hosts: ['live.bilibili.com'],
  shape: 'chat',
  container: '.chat-history-panel .chat-history-list',
  messages: ['.chat-item.danmaku-item'],
  text: { find: '.danmaku-content, .danmaku-item-right', leaveOut: '.reply-uname,.chat-time' },
  author: { find: '.user-name', match: /^(.+?)\s*[:：]?$/ },
  id: { attribute: 'data-ct' },
  conversation: {
    inAddress: /live\.bilibili\.com\/(?:blanc\/)?(\d+)/,
    title: { find: 'title', match: /^(.+?)(?: - 哔哩哔哩直播.*)?$/ },
  },
  composer: '.chat-control-panel textarea, .chat-input',
  confirmedOn: '',
  basis: 'style sheets made for the site; the page does not show which lines are one’s own',
  candidates: true,
};
