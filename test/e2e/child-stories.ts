import type { Language } from '../../src/model';

/** What three people are written, and where they are sent, in one language. */
export interface Story {
  language: Language;
  country: string;
  /** Name, words; `me` is the child. The last one tips it. */
  picture: [string, string][];
  pileOn: [string, string][];
  extortion: [string, string][];
  /** Whom the card and the pages send to. */
  emergency: string;
  childLine: string;
  /** What the child is about to give away. */
  number: string;
}

export const stories: Story[] = [
  {
    language: 'en',
    country: 'US',
    picture: [
      ['me', 'im 10'],
      ['Kai', 'i just sent you 500 coins, a little present from me'],
      ['me', 'wow thanks'],
      ['Kai', 'now send me a pic of you, just for me, our little secret'],
    ],
    pileOn: [
      ['Jonas', 'you are disgusting, nobody wants you in this class'],
      ['Lea', 'you are disgusting, just leave the group'],
      ['Finn', 'you ugly loser, everyone hates you'],
    ],
    extortion: [
      ['Kai', 'i have your pictures and your class list'],
      ['Kai', 'pay me 200 today or i send your pictures to everyone in your class'],
    ],
    emergency: 'tel:911',
    childLine: 'tel:18004483000',
    number: 'my number is 555 010 1234',
  },
  {
    language: 'zh',
    country: 'CN',
    picture: [
      ['me', '我10岁'],
      ['阿凯', '给你充了50块点券，小礼物'],
      ['me', '谢谢'],
      ['阿凯', '那你发张你的照片给我看看，别告诉你妈'],
    ],
    pileOn: [
      ['小凯', '你真恶心，班里没人想要你'],
      ['阿波', '废物，赶紧退群吧'],
      ['麦子', '丑八怪，大家都讨厌你'],
    ],
    extortion: [
      ['阿凯', '我有你的照片，还有你们班的名单'],
      ['阿凯', '今天不转钱，我就把你的照片发给你们全班'],
    ],
    emergency: 'tel:110',
    childLine: 'tel:12355',
    number: '我的电话13800138000',
  },
];
