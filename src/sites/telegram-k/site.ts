import type { Site } from '../site';

export const telegramK: Site = {
  name: 'telegram-k',
  hosts: ['web.telegram.org'],
  address: /^\/k\//,
  shape: 'chat',
  container: '.bubbles-inner',
  messages: ['.bubble[data-mid]:not(.service)'],
  text: {
    find: '.message',
    leaveOut: '.time,.time-inner,.reactions,.bubble-pin,.reply,.quote,.name,.web,.webpage',
  },
  author: { find: '.peer-title', leaveOut: '.reply,.quote,.message' },
  authorGroup: '.bubbles-group',
  titleNamesOther: true,
  self: { mark: '.is-out', others: '.is-in' },
  id: { attribute: 'data-mid' },
  time: { attribute: 'data-timestamp', as: 'seconds' },
  conversation: {
    inAddress: /#(-?\d+|@\w+)/,
    title: { find: '.chat-info .peer-title' },
  },
  composer: '.input-message-input',
  confirmedOn: '',
  basis: 'public code that runs on the site, several agreeing',
  candidates: false,
};
