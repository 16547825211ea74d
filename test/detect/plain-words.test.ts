import '../../commands/rulebook/hold-rulebook';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/detect/plain-words';
import { readCues } from '../../src/detect/read-cues';
import { weighLine } from '../../src/detect/weigh-line';

const other = { role: 'other' as const, name: 'x' };
const english = (text: string): string | undefined => plainWords(text, 'en')?.text;
const chinese = (text: string): string | undefined => plainWords(text, 'zh')?.text;
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const parted = (text: string): string => text.replace(/(\w)(\w)/g, '$1\u200b$2');

describe('words as they are weighed', () => {
  it('have short forms and disguises spelled out', () => {
    expect(english('U r an ｉｄｉｏｔ')).toBe('you are an idiot');
    expect(english('an id\u200biot, idiooot')).toBe('an idiot, idiot');
    expect(chinese('你真是個廢物')).toBe('你真是个废物');
    expect(chinese('废\u200b物')).toBe('废物');
    expect(chinese('亻尔给我氵衮')).toBe('你给我滚');
  });

  it('stand as they are where there is nothing to make plain, whatever the punctuation', () => {
    for (const text of ['你真是个好人，谢谢！', '“明天见……”', '吃了吗？'])
      expect(chinese(text)).toBeUndefined();
  });

  it('lean the same however they are written', () => {
    const text = 'nobody here wants you around, you should just leave us alone';
    for (const disguised of [wide(text), parted(text), text.toUpperCase(), text.replaceAll('you', 'u')])
      expect(weighLine(disguised)).toBe(weighLine(text));
    expect(weighLine('好的……😀❤️“明天见”')).toBe(weighLine('好的……😀❤“明天见”'));
    expect(weighLine('沒人想跟你這種人玩')).toBe(weighLine('没人想跟你这种人玩'));
  });

  it('are shown where they stand in the message as it was written', () => {
    const text =
      'everyone in our class says you smell and nobody will ever sit beside you again, just so you know';
    const plain = readCues(text, other);
    const shown = readCues(wide(text), other);
    expect(shown.map(({ rule, weight }) => [rule, weight])).toEqual(
      plain.map(({ rule, weight }) => [rule, weight]),
    );
    for (const [at, { start, end }] of shown.entries())
      expect(wide(text.slice(plain[at]?.start, plain[at]?.end))).toBe(wide(text).slice(start, end));
  });
});
