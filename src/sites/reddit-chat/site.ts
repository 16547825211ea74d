import type { Site } from '../site';

const line = ' >>> rs-room >>> rs-timeline >>> rs-virtual-scroll-dynamic >>> rs-timeline-event';

export const redditChat: Site = {
  name: 'reddit-chat',
  hosts: ['chat.reddit.com', 'reddit.com'],
  address: /^\/(?:chat|room|user)/,
  shape: 'chat',
  container: 'rs-app',
  messages: [line],
  text: { find: ' >>> .room-message-text' },
  author: { find: ' >>> .room-message', attribute: 'aria-label', match: /^(\S+)\s/ },
  self: {
    owners: [
      {
        shown: { find: 'rs-app[display-name], faceplate-app[display-name]', attribute: 'display-name' },
        of: { find: ' >>> .room-message', attribute: 'aria-label', match: /^(\S+)\s/ },
      },
    ],
  },
  id: { attribute: 'data-id' },
  conversation: { inAddress: /\/room\/([^/?#]+)/ },
  confirmedOn: '',
  basis: 'public code that runs on the site; where the own name stands is a candidate',
  candidates: true,
};
