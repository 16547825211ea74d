import type { Part, Site } from '../site';

const partner: Part = {
  find: '.thread-header__title-bar-container, .whispers-thread__header',
  leaveOut: 'button,img',
};

export const twitchWhispers: Site = {
  name: 'twitch-whispers',
  hosts: ['twitch.tv'],
  shape: 'chat',
  container: '.whispers-thread, .whispers__thread',
  messages: ['.thread-message__message'],
  text: {
    leaveOut:
      '.thread-message__message--user-name,.thread-message__timestamp,.chat-badge,button,span[aria-hidden="true"]',
  },
  author: { find: '.thread-message__message--user-name' },
  // A whisper has two sides and its head names one; the other name may be the reader's, and is not told to be.
  self: { partner },
  conversation: { inPage: partner },
  composer: '.whispers-thread textarea, .whispers-thread [contenteditable="true"]',
  confirmedOn: '',
  basis:
    'public code that runs on the site for the lines; what is around them and the head of a whisper are candidates',
  candidates: true,
};
