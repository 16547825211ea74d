import type { Site } from '../site';

export const telegramA: Site = {
  name: 'telegram-a',
  hosts: ['web.telegram.org'],
  address: /^\/a\//,
  shape: 'chat',
  container: '#message-list, .messages-container',
  messages: ['.Message.message-list-item'],
  text: {
    find: '.text-content',
    leaveOut: '.MessageMeta,.Reactions,.EmbeddedMessage,.WebPage,.message-time,.message-title',
  },
  author: { find: '.message-title, .sender-name', leaveOut: '.EmbeddedMessage' },
  authorGroup: '.sender-group-container',
  titleNamesOther: true,
  self: { mark: '.message-list-item.own', others: '.message-list-item:not(.own)' },
  id: { attribute: 'data-message-id' },
  conversation: {
    inAddress: /#(-?\d+|@\w+)/,
    title: { find: '.MiddleHeader .fullName' },
  },
  composer: '#editable-message-text',
  confirmedOn: '',
  basis: 'public code that runs on the site',
  candidates: false,
};
