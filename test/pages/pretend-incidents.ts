import type { CueKind, Incident, KeptMessage, Language, Level, Reason } from '../../src/model';

/** Times count back from here, so that fixtures are always "lately". */
const minute = 60_000;

/** One line: who, what they wrote, and which words of it show what. */
type Line = [who: string, said: string, words?: string, kind?: CueKind];

const talk: Record<Language, Record<'secret' | 'crowd' | 'money' | 'lonely', Line[]>> = {
  en: {
    secret: [
      ['river_fox', 'you play so well, how old are you', 'how old are you', 'age-probe'],
      ['me', 'eleven'],
      ['river_fox', 'i sent you 500 coins, a little present', 'sent you 500 coins', 'gift-offer'],
      ['river_fox', "don't tell your mum about our chats ok", "don't tell your mum", 'secrecy'],
    ],
    crowd: [
      ['Kay', 'nobody wants you in this group', 'nobody wants you', 'exclusion'],
      ['Bo', 'everyone laughs about you', 'everyone laughs about you', 'humiliation'],
      ['Mats', 'just leave, loser', 'loser', 'insult'],
    ],
    money: [
      ['nova.88', 'i have your picture and your class list', 'have your picture', 'image-threat'],
      ['nova.88', 'pay me today or they all get it', 'pay me today or they all get it', 'sextortion'],
    ],
    lonely: [['sam_77', 'are your parents home right now?', 'are your parents home', 'alone-check']],
  },
  zh: {
    secret: [
      ['河边的狐狸', '你玩得真好，你几岁啦', '你几岁', 'age-probe'],
      ['我', '十一'],
      ['河边的狐狸', '给你充了50块点券，小礼物', '给你充了50块', 'gift-offer'],
      ['河边的狐狸', '我们聊天的事别告诉你妈哦', '别告诉你妈', 'secrecy'],
    ],
    crowd: [
      ['小凯', '这个群没人想要你', '没人想要你', 'exclusion'],
      ['阿波', '大家都在笑话你', '大家都在笑话你', 'humiliation'],
      ['麦子', '赶紧退群吧，废物', '废物', 'insult'],
    ],
    money: [
      ['nova88', '我有你的照片，还有你们班的名单', '有你的照片', 'image-threat'],
      ['nova88', '今天不转钱，我就发给他们看', '今天不转钱，我就发给他们', 'sextortion'],
    ],
    lonely: [['山姆77', '现在你爸妈在家吗？', '你爸妈在家吗', 'alone-check']],
  },
};

const incidentOf = (
  language: Language,
  story: keyof (typeof talk)['en'],
  facts: Pick<Incident, 'id' | 'kind' | 'concern' | 'host'> & { level: Exclude<Level, 'notice'>; at: number },
): Incident => {
  const lines = talk[language][story];
  const self = language === 'en' ? 'me' : '我';
  const messages: KeptMessage[] = lines.map(([who, said], index) => ({
    id: `${facts.id}-${index}`,
    author: { role: who === self ? 'self' : 'other', name: who },
    at: facts.at - (lines.length - 1 - index) * 7 * minute,
    text: said,
  }));
  const reasons: Reason[] = lines.flatMap(([, said, words, kind], index) => {
    const message = messages[index];
    if (!words || !kind || !message) return [];
    const start = said.indexOf(words);
    const place = { message: message.id, author: message.author, at: message.at };
    return [{ ...place, rule: `${language}.${kind}.pretend`, kind, start, end: start + words.length }];
  });
  return {
    ...facts,
    pattern: `pretend-${story}`,
    people: [...new Set(reasons.map(({ author }) => author.name))],
    reasons,
    url: `https://${facts.host}/rooms/7`,
    conversation: {
      site: facts.host,
      id: `room-${story}`,
      title: language === 'en' ? 'Game room' : '游戏群',
    },
    messages,
    rulesVersion: 'pretend',
    salt: '00112233445566778899aabbccddeeff',
  };
};

/** Newest first, as the log gives them. */
export const pretendIncidents = (language: Language, now: number): Incident[] => [
  incidentOf(language, 'secret', {
    id: 'secret',
    kind: 'secrecy',
    concern: 'grooming',
    level: 'caution',
    host: 'chat.example',
    at: now - 3 * minute,
  }),
  incidentOf(language, 'money', {
    id: 'money',
    kind: 'sextortion',
    concern: 'grooming',
    level: 'danger',
    host: 'discord.com',
    at: now - 26 * 60 * minute,
  }),
  incidentOf(language, 'crowd', {
    id: 'crowd',
    kind: 'pile-on',
    concern: 'harassment',
    level: 'danger',
    host: 'www.bilibili.com',
    at: now - 50 * 60 * minute,
  }),
  {
    ...incidentOf(language, 'lonely', {
      id: 'lonely',
      kind: 'alone-check',
      concern: 'grooming',
      level: 'caution',
      host: 'www.youtube.com',
      at: now - 75 * 60 * minute,
    }),
    fineAt: now - 74 * 60 * minute,
  },
];
