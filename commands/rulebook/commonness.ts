import type { Language } from '../../src/model';

/**
 * Rough share of ordinary messages that hold the word, in thousandths: enough to choose which word of a pattern to
 * wait for. Words not listed count as rare.
 */
const tiers: Record<Language, [share: number, words: string][]> = {
  en: [
    [250, 'i you to the a'],
    [110, 'it is and me my in of for that are have so not do be on your with at am'],
    [
      45,
      'can what will go this just no but if get going up we now how was all know like ok he she they want him her lol haha got good there then when one oh dont yes too here',
    ],
    [
      18,
      'out see come time or more as some about tell who why think need day home an has did would say only them his from us back by right love still where make been take really let sure should had day okay hi hey later today day tomorrow morning night doing does because our than were could their his man well also much anything something even way again already sorry thanks thank please wait work call send',
    ],
    [
      8,
      'talk look people ask give show school off new tonight any never over into very which down other two help keep friend friends mom mum dad last first thing things after before next meet free eat dinner lunch house leave late early soon long week year years old girl guy boy meeting bring buy money phone use car coming told said thought know remember feel happy bad nice great better best hope miss wish try start stop put find watch read play move done busy sleep class study movie food little big long maybe yet until till around through while those these same own most many few every each another being having getting making anyone everyone someone nothing everything always sometimes ever once half hour hours minutes number message text msg online',
    ],
    [
      4,
      'pic photo picture video baby life real cool fun hard hear heard open close turn run walk stay live lives stuff place room bed door water game team win lost lose plan pay check change wrong true stupid crazy funny hot cold sick tired hungry drink coffee party birthday weekend friday saturday sunday monday tuesday wednesday thursday family brother sister father mother son daughter boyfriend girlfriend guys girls boys kids kid baby dear honey dude bro god hell damn shit fuck fucking ass suck hate kill die dead fat ugly dumb gay word words mean means bit lot kind sort different part end point reason question answer story news book test exam paper online internet computer facebook face hair eyes hand hands head body heart mind name age job office boss company store shop bus train drive road town city country world minute second month months morning afternoon evening',
    ],
  ],
  zh: [
    [
      170,
      '的 我 你 了 是 不 一 有 么 好 在 这 那 就 吗 啊 吧 没 要 去 来 人 上 都 会 说 到 个 他 她 们 也 很 还 可 以 什 天 得 看 想 呢 哈 嗯 哦 下 今 明',
    ],
    [
      70,
      '给 怎 样 自 己 多 大 小 和 过 着 能 知 道 点 时 候 对 里 后 回 吃 做 爱 家 起 太 真 再 把 跟 让 叫 快 打 死 晚 早 中 学 生 年 发 用 为 子 成 话 事 开 见 只 出 行 气 头 心 面 等 走 觉 睡 老 先 最 两 同 次 手 机 电 信 钱 安 妈 爸 师 所 因 如 果 或 者 别 谢 请 问 当 然 比 已 经 才 现 间 地 方 外 前 本 边 车 到 月 日 号 喜 欢 高 兴 完 些 每 第 工 作 班 课 考 试 书 名 女 男 孩 朋 友 找 带 买 从 被 它 长 白 哪 儿 谁 听 难 受 怕 笑 哭 嘛 呀 啦 哎 噢 呵 嘿 嘻',
    ],
    [
      25,
      '百 千 万 三 四 五 六 七 八 九 十 二 几 半 分 元 块 公 司 路 水 饭 菜 店 房 门 口 床 身 体 眼 脸 口 脚 新 旧 忙 累 病 冷 热 远 近 关 系 意 思 准 备 应 该 必 须 可 能 必 直 接 马 刚 常 总 正 更 非 挺 特 别 其 实 虽 但 而 且 并 种 件 条 张 位 句 段 场 部 加 减 收 送 拿 放 坐 站 住 写 读 教 玩 游 戏 歌 片 拍 照 图 网 络 群 聊 微 视 频 票 价 格 奖 活 动 会 议 题 答 应 记 忘 懂 错 坏 假 美 丑 胖 瘦 傻 笨 蠢 烂 滚 操 骂 恨 杀',
    ],
    [
      15,
      '你 们|我 们|不 要|不 是|没 有|什 么|怎 么|知 道|可 以|一 个|这 个|那 个|现 在|今 天|明 天|自 己|还 是|就 是|喜 欢|时 候|你 的|我 的|是 不|不 会|不 能|还 没|要 不|是 我|我 也|我 在|你 在|在 家|了 吗|了 吧|好 的|不 知|了 我|我 是|你 是|也 不|都 不|就 好|还 有|觉 得|一 下|晚 上|已 经|因 为|所 以|如 果|这 样|那 么|这 么|我 就|那 你|你 就|我 不|不 用|不 好|不 了|大 家|他 们|吃 饭|回 来|回 家|出 来|过 来|起 来|到 了|来 了|去 了|好 了|有 点|一 起|几 点|上 课|哪 里|谢 谢|快 乐|开 心|看 到|真 的|给 你|给 我|跟 我|和 你|想 你|你 说|我 说|说 好|对 不|不 想|我 想|是 什|有 什|的 时|今 晚|早 上|下 午|明 早|睡 觉|起 床|生 日|老 师|同 学|朋 友|学 校|妈 妈|爸 爸|电 话|手 机|短 信|上 班|下 班|没 事|有 事|等 你|等 我|爱 你|老 公|老 婆|宝 贝|亲 爱',
    ],
    [
      5,
      '你 这|你 个|发 给|告 诉|照 片|视 频|见 面|微 信|一 样|一 点|听 说|我 家|你 家|家 里|班 级|单 独|酒 店|讨 厌|恶 心',
    ],
  ],
};

const tables: Record<Language, Map<string, number>> = { en: new Map(), zh: new Map() };
for (const language of ['en', 'zh'] as const)
  for (const [share, words] of tiers[language])
    for (const word of words.split(words.includes('|') ? '|' : /\s+/))
      if (!tables[language].has(word)) tables[language].set(word, share);

/** Words not listed, and pairs of which nothing is known. */
const rare: Record<Language, number> = { en: 0.25, zh: 2.5 };
const rarePair = 0.03;

/** The same for two words in a row, written with a space between. */
export function commonness(word: string, language: Language): number {
  const table = tables[language];
  const known = table.get(word);
  if (known !== undefined) return known;
  const [first, second] = word.split(' ') as [string, string?];
  if (second === undefined) return rare[language];
  // Words keep company with each other more often than chance has it.
  const chance = (commonness(first, language) * commonness(second, language)) / 1000;
  return Math.max(rarePair, language === 'en' ? 1.2 * chance : 0.15 * chance);
}
