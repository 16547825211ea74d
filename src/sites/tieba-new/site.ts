import type { Site } from '../site';

const line = ':is(.image-text__content, .comment-content, .thread-text, .lzl-post)';

export const tiebaNew: Site = {
  name: 'tieba-new',
  hosts: ['tieba.baidu.com'],
  address: /^\/(?:p|mo|f)\//,
  shape: 'comments',
  container: 'body:has(.pb-title):has(.head-line)',
  // Post and answer alike are a head line with a name and, beside it, the words.
  messages: [`:has(> .head-line):has(> ${line}), :has(> .head-line):has(> * > ${line})`],
  text: { find: '.image-text__content, .comment-content', leaveOut: '.head-line,button' },
  author: { find: '.head-line .head-name, .head-line [class*="name"], .head-line a' },
  conversation: { inAddress: /\/p\/(\d+)/, title: { find: '.pb-title' } },
  confirmedOn: '',
  basis: 'public code for the newer pages of the site; names and what is around the words are candidates',
  candidates: true,
};
