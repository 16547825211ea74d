export type Lines = readonly (readonly [author: string, text: string])[];

/** What is said in the pictures, by the invented people of the demo chat; no more of it than shows what a sign is. */
export interface Scene {
  locale: string;
  /** Whose help lines are shown. */
  country: string;
  me: string;
  group: Lines;
  friend: Lines;
  /** On the tile, as HTML. */
  name: string;
  line: string;
}

export const scenes: Record<'en' | 'zh', Scene> = {
  en: {
    locale: 'en-GB',
    country: 'GB',
    me: 'Robin',
    group: [
      ['Jonas', 'no one asked you Robin'],
      ['Mira', 'lol'],
      ['Jonas', 'nobody in this class likes you, just leave the group'],
      ['me', 'please stop'],
    ],
    friend: [
      ['Kai', 'are your parents home or is it just you'],
      ['me', "mum's at work"],
      ['Kai', "let's keep this between us, don't tell your mum we talk"],
    ],
    name: 'Alongside',
    line: 'Notices early, tells you kindly,<br>stays on this device.',
  },
  zh: {
    locale: 'zh-CN',
    country: 'CN',
    me: '小舟',
    group: [
      ['佳豪', '没人问你'],
      ['米拉', '哈哈'],
      ['佳豪', '全班没有一个人喜欢你，你退群吧'],
      ['me', '别说了'],
    ],
    friend: [
      ['阿凯', '你爸妈在家吗，还是就你一个人'],
      ['me', '妈妈上班去了'],
      ['阿凯', '我们聊天的事别告诉你妈妈，这是我们的小秘密'],
    ],
    name: '同行',
    line: '早一点发现，好好地提醒，只留在本机。',
  },
};
