import type { Site } from '../site';

export const bilibiliDanmaku: Site = {
  name: 'bilibili-danmaku',
  hosts: ['bilibili.com'],
  address: /^\/(?:video|bangumi|list|festival|cheese)\//,
  shape: 'chat',
  counted: true,
  container: '.bpx-player-row-dm-wrap, .bilibili-player-video-danmaku',
  messages: [':scope > *'],
  text: { leaveOut: '[class*="tip"],button,svg' },
  conversation: {
    inAddress: /\/(?:video|play)\/([A-Za-z]{0,2}\w+)/,
    title: { find: 'title', match: /^(.+?)(?:_哔哩哔哩_bilibili|-哔哩哔哩)?$/ },
  },
  composer: '.bpx-player-dm-input',
  confirmedOn: '',
  basis: 'public code that runs on the site; nobody’s name stands on the lines',
  candidates: true,
};
