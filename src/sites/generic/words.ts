/** What page authors call things, in class names, ids and labels. Matched without regard to case. */

/** Classes, ids and test ids of one message or comment. */
export const messageNames =
  /comment|message|msg|repl(?:y|ies)|bubble|chat|shout|danm[au]|barrage|pinglun|liuyan|huifu|评论|留言|消息/i;

/** The same of what may also be an article, a product or a menu. */
export const looseNames = /post|entry|thread|topic|answer|status|tweet|toot|event|discuss/i;

/** Classes, ids and labels of what holds a conversation. */
export const conversationNames =
  /comment|chat|conversation|messages|messenger|discuss|thread|repl(?:y|ies)|posts|post-?list|topic|forum|talk|shout|disqus|bbs|评论|聊天|留言|讨论|会话|回复/i;

/** What holds a list of conversations, or their last words, and not the conversation. */
export const previewNames =
  /preview|snippet|unread|sidebar|contact|roster|channel-?list|room-?list|conversation-?(?:list|item)|chat-?list|dialog|session|inbox|notification/i;

export const authorNames =
  /author|user|nick|sender|poster|member|handle|display-?name|screen-?name|owner|from|fn\b|who|name/i;
export const timeNames = /time|date|stamp|ago|posted|publish/i;
export const textNames = /text|content|body|message|msg|comment|bubble|markdown|cooked|copy|post/i;

/** Inside a message, but not the message. */
export const besideNames =
  /quot|reaction|signature|edited|badge|avatar|action|toolbar|footer|menu|vote|like|count|level|attach|embed|preview|status|tick|receipt|meta|title/i;

export const composerLabels =
  /message|comment|repl(?:y|ies)|chat|say something|write|type|join the|discuss|what.?s on your mind|shout|评论|回复|说点|说说|发送|发消息|消息|留言|聊天|弹幕|输入|友善/i;

/** Buttons by which one answers or likes. */
export const replyWords = /^(?:reply|replies|like|likes|quote|react|upvote|回复|赞|点赞|喜欢|引用|顶|踩)/i;

/** Those, and the other buttons that stand under messages. */
export const controlWords =
  /^(?:reply|replies|like|likes|quote|react|upvote|回复|赞|点赞|喜欢|引用|顶|踩|report|share|delete|edit|more|举报|分享|转发|删除|编辑|更多)/i;

/** A clock or a date alone, absolute or relative. */
export const timeWords =
  /^[^\p{L}\p{N}]{0,2}(?:(?:发表|发布|回复)于\s*|posted (?:on |at )?)?(?:(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*\d{0,2}|today|yesterday|今天|昨天|前天|周.|星期.|上午|下午|凌晨|晚上)?[\s,]*(?:at )?\d{1,2}[:：.]\d{2}|\d{4}[-/.年]\d{1,2}|\d{1,2}[-/.月]\d{1,2}|just now|now$|yesterday$|today$|刚刚|昨天|今天$|(?:an?\s+|\d+\s*)(?:s|m|h|d|w|mo|y|sec|min|hour|day|week|month|year)[a-z]*\b(?:\s+ago)?|\d+\s*(?:秒|分钟|小时|天|周|个月|月|年)前?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;

export const priceWords = /[¥￥$€£₹]\s?\d|\d\s?(?:元|USD|EUR|CNY|RMB|GBP)(?![a-z])/i;

/** How pages speak to the reader about the reader, in the languages of sites young people use. */
export const readerNames = [
  'You',
  'you',
  'Me',
  'me',
  '我',
  '你',
  '您',
  '自己',
  'Tú',
  'Vous',
  'Ich',
  'Du',
  'Você',
];
