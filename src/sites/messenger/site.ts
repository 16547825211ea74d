import type { Site } from '../site';

export const messenger: Site = {
  name: 'messenger',
  hosts: ['messenger.com', 'facebook.com'],
  address: /^\/(?:e2ee\/)?(?:messages\/)?(?:e2ee\/)?t\//,
  shape: 'chat',
  container: '[role="log"], [role="grid"]:has([aria-roledescription])',
  messages: ['[aria-roledescription][aria-label]'],
  text: { find: 'div[dir="auto"]' },
  // "At 16:20, Name: words"; the words before the clock differ by language, its digits do not.
  author: {
    attribute: 'aria-label',
    match: /^[^:：]{0,40}?\d{1,2}[:：.]\d{2}[^,，、:：]{0,12}[,，、]\s*([^:：]{1,80}?)\s*[:：]/,
  },
  self: { called: ['You', '你', '您', 'Tú', 'Vous', 'Du', 'Você', 'Вы', 'あなた'] },
  stamp: { attribute: 'aria-label', match: /^([^:：]{0,40}?\d{1,2}[:：.]\d{2})/ },
  conversation: {
    inAddress: /\/t\/(\d+)/,
    title: { find: '[role="main"] h2' },
  },
  composer: '[contenteditable="true"][role="textbox"]',
  confirmedOn: '',
  basis: 'public code that runs on the site in English; labels of other languages by their shape',
  candidates: false,
};
