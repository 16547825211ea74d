import type { Language } from '../../src/model';

/**
 * Rough share of ordinary messages that hold the word, in thousandths: enough to choose which word of a pattern
 * to look for first. Words not listed count as rare.
 */
const tiers: Record<Language, [number, string][]> = {
  en: [
    [200, 'i you to the a'],
    [90, 'it is and me my in of for that u have so not do be on are your with at'],
    [
      40,
      'can what will go this just no but if get going up am we now how was all know like ok he she they want him her',
    ],
    [
      15,
      'one out want see come time got when or here there more as good some about tell who why too then think need day home an has did would say only them his from us back by right love still where make been take yes really let sure at should had',
    ],
    [
      6,
      'send call talk look people ask give work night show school wait please off new tomorrow today tonight even much every any never over something anything again last first way thing things after before because could into our their than very were which down other two help keep friend friends mom mum dad',
    ],
    [
      3,
      'pic photo phone money old bad nice man guy girl boy baby life year years old talking little big meet',
    ],
  ],
  zh: [
    [
      150,
      '的 我 你 了 是 不 一 有 么 好 在 这 那 就 吗 啊 吧 没 要 去 来 人 上 都 会 说 到 个 他 她 们 也 很 还 可 以',
    ],
    [
      60,
      '想 看 给 什 怎 样 自 己 多 大 小 和 过 得 着 能 知 道 天 下 点 今 明 时 候 对 里 后 回 吃 做 爱 家 起 太 真 再 把 跟 让 叫 快 打 死',
    ],
    [
      20,
      '你们 我们 不要 不是 没有 什么 怎么 知道 可以 一个 这个 那个 现在 今天 明天 自己 还是 就是 喜欢 时候 你的 我的',
    ],
    [8, '你是 你这 你个 给我 发给 告诉 老师 妈妈 爸爸 学校 同学 朋友 照片 视频 见面 微信 电话'],
  ],
};

const table: Record<Language, Map<string, number>> = { en: new Map(), zh: new Map() };
for (const language of ['en', 'zh'] as const)
  for (const [share, words] of tiers[language])
    for (const word of words.split(' ')) if (!table[language].has(word)) table[language].set(word, share);

export function commonness(word: string, language: Language): number {
  if (language === 'en') return table.en.get(word.split(' ')[0] as string) ?? 0.3;
  const known = table.zh.get(word);
  if (known !== undefined) return known;
  return [...word].length === 1 ? 6 : 0.4;
}
