import type { Site } from '../site';

export const twitch: Site = {
  name: 'twitch',
  hosts: ['twitch.tv'],
  shape: 'chat',
  container: '.chat-scrollable-area__message-container, .video-chat__message-list-wrapper',
  messages: ['.chat-line__message, .video-chat__message'],
  // The words come in several pieces with emotes between them, so the line is read whole but for its head.
  text: {
    leaveOut:
      '.chat-line__username,.chat-line__username-container,.video-chat__message-author,.chat-line__timestamp,.chat-badge,[class*="reply"],[class*="icons"],button,span[aria-hidden="true"]',
  },
  author: { find: '.chat-author__display-name, .video-chat__message-author' },
  conversation: {
    inAddress: /twitch\.tv\/(?:popout\/|moderator\/)?(videos\/\d+|\w+)/,
    title: { find: 'title', match: /^(.+?) - Twitch$/ },
  },
  composer: '[data-a-target="chat-input"]',
  confirmedOn: '',
  basis: 'public code that runs on the site; the page does not show which lines are one’s own',
  candidates: false,
};
