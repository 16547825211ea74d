import { bilibiliComments } from './bilibili-comments/site';
import { bilibiliCommentsOld } from './bilibili-comments-old/site';
import { bilibiliDanmaku } from './bilibili-danmaku/site';
import { bilibiliLive } from './bilibili-live/site';
import { discord } from './discord/site';
import { douyinComments } from './douyin-comments/site';
import { douyinLive } from './douyin-live/site';
import { instagram } from './instagram/site';
import { messenger } from './messenger/site';
import { qzone } from './qzone/site';
import { redditChat } from './reddit-chat/site';
import { redditComments } from './reddit-comments/site';
import { redditOld } from './reddit-old/site';
import type { Site } from './site';
import { telegramA } from './telegram-a/site';
import { telegramK } from './telegram-k/site';
import { tieba } from './tieba/site';
import { tiebaNew } from './tieba-new/site';
import { tiktokComments } from './tiktok-comments/site';
import { tiktokLive } from './tiktok-live/site';
import { tiktokMessages } from './tiktok-messages/site';
import { twitch } from './twitch/site';
import { twitchWhispers } from './twitch-whispers/site';
import { wechatWeb } from './wechat-web/site';
import { weibo } from './weibo/site';
import { whatsapp } from './whatsapp/site';
import { xChat } from './x-chat/site';
import { xMessages } from './x-messages/site';
import { xReplies } from './x-replies/site';
import { xiaohongshu } from './xiaohongshu/site';
import { youtubeComments } from './youtube-comments/site';
import { youtubeLiveChat } from './youtube-live-chat/site';
import { zhihu } from './zhihu/site';

/** Every described site; the folder of each has its frozen page and the messages that must come out of it. */
export const allSites: readonly Site[] = [
  bilibiliComments,
  bilibiliCommentsOld,
  bilibiliDanmaku,
  bilibiliLive,
  discord,
  douyinComments,
  douyinLive,
  instagram,
  messenger,
  qzone,
  redditChat,
  redditComments,
  redditOld,
  telegramA,
  telegramK,
  tieba,
  tiebaNew,
  tiktokComments,
  tiktokLive,
  tiktokMessages,
  twitch,
  twitchWhispers,
  wechatWeb,
  weibo,
  whatsapp,
  xChat,
  xMessages,
  xReplies,
  xiaohongshu,
  youtubeComments,
  youtubeLiveChat,
  zhihu,
];
