import type { Site } from '../site';

export const qzone: Site = {
  name: 'qzone',
  hosts: ['qzone.qq.com'],
  shape: 'comments',
  container: '#host_home_feeds, #feed_friend_list',
  messages: ['li.f-single, .comments-item'],
  text: {
    find: '.f-info, .comments-content',
    leaveOut: '.nickname,.comments-op,.comments-time,.comment-box-wrap',
  },
  author: { find: '.f-name, .f-nick, .nickname' },
  conversation: { inAddress: /qzone\.qq\.com\/(\d{5,12})/, title: { find: 'title' } },
  composer: '.comment-box-wrap .textinput',
  confirmedOn: '',
  basis: 'public code for older pages of the site; the comments under a post are candidates',
  candidates: true,
};
