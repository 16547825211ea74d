import type { Site } from '../site';

export const wechatWeb: Site = {
  name: 'wechat-web',
  hosts: ['wx.qq.com', 'wx2.qq.com', 'wx8.qq.com', 'web.wechat.com', 'web2.wechat.com'],
  shape: 'chat',
  container: '#chatArea',
  messages: ['.message.me, .message.you'],
  text: { find: '.js_message_plain' },
  author: { find: '.nickname_text, .avatar[title]', attribute: 'title' },
  titleNamesOther: true,
  self: { mark: '.message.me', others: '.message.you' },
  id: { find: '[data-cm]', attribute: 'data-cm', match: /"msgId"\s*:\s*"?(\w+)/ },
  conversation: { title: { find: '#chatArea .title_name' }, titleTells: true },
  composer: '#editArea',
  confirmedOn: '',
  basis: 'public code that runs on the site',
  candidates: false,
};
