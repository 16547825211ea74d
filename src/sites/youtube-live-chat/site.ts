import type { Part, Site } from '../site';

const author: Part = { find: '#author-name', leaveOut: '#chip-badges' };

export const youtubeLiveChat: Site = {
  name: 'youtube-live-chat',
  hosts: ['youtube.com'],
  address: /^\/live_chat(?:_replay)?\b/,
  shape: 'chat',
  container: 'yt-live-chat-item-list-renderer #items',
  messages: ['yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer'],
  text: { find: '#message' },
  author,
  self: {
    owners: [
      {
        shown: { find: 'yt-live-chat-message-input-renderer #author-name', leaveOut: '#chip-badges' },
        of: author,
      },
    ],
  },
  id: { attribute: 'id' },
  stamp: { find: '#timestamp' },
  conversation: {
    inAddress: /[?&]v=([\w-]{6,20})/,
    // The frame's own address changes with every visit; the page around it names the video.
    inReferrer: /[?&]v=([\w-]{6,20})/,
  },
  composer: 'yt-live-chat-text-input-field-renderer [contenteditable]',
  confirmedOn: '',
  basis: 'public code that runs on the site; own messages by the name beside the input',
  candidates: false,
};
