import { bilibiliComments } from './bilibili-comments/site';
import { discord } from './discord/site';
import type { Site } from './site';
import { weibo } from './weibo/site';
import { whatsapp } from './whatsapp/site';
import { youtubeComments } from './youtube-comments/site';
import { youtubeLiveChat } from './youtube-live-chat/site';

/** Every described site; the folder of each has its frozen page and the messages that must come out of it. */
export const allSites: readonly Site[] = [
  bilibiliComments,
  discord,
  weibo,
  whatsapp,
  youtubeComments,
  youtubeLiveChat,
];
