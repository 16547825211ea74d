/** What somebody would write to make the reader slow: each is filled up to 64 kB. */
const size = 65_536;
const fill = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Words that no two times are the same, so that nothing can be remembered. */
const everNew = (): string => {
  let text = '';
  for (let n = 1; text.length < size; n++) {
    let word = '';
    for (let rest = n * 2_654_435_761; word.length < 9; rest = Math.floor(rest / 26) + 7)
      word += letters[rest % 26];
    text += `${word} `;
  }
  return text.slice(0, size);
};

export const hostileTexts: Readonly<Record<string, string>> = {
  'nested brackets': '('.repeat(size / 2) + ')'.repeat(size / 2),
  'one letter for ever': fill('a'),
  'a word for ever': fill('you '),
  'words that begin many rules': fill('i will not tell you are do can send me your mum and '),
  'single letters': fill('k i l l '),
  'dotted letters': fill('k.i.l.l.'),
  'letters joined': fill('killyourselfyouarea'),
  'words never seen': everNew(),
  'zero-width flood': fill('a\u200b\u200d\u2060'),
  'stacked marks': fill('e\u0301\u0336\u0489'),
  'Chinese for ever': fill('你'),
  'Chinese that begins many rules': fill('你不要告诉我们给他说了吧'),
  'Chinese with separators': fill('你.是.傻、瓜 '),
  emoji: fill('😂🔪🐷'),
  'half characters': fill('\ud83d'),
  'questions without end': fill('? '),
  'signs for letters': fill('@$$h0le !d1ot '),
};
