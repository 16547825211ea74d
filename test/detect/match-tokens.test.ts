import { describe, expect, it } from 'vitest';
import type { TokenClass } from '../../commands/rulebook/token-class';
import { chineseTokens } from '../../src/detect/chinese-tokens';
import { englishTokens } from '../../src/detect/english-tokens';
import { Matcher } from '../../src/detect/match-tokens';
import { parsePattern } from '../../src/detect/pattern';
import type { Language } from '../../src/model';
import { SmallBook } from './small-book';

const classes = new Map<string, TokenClass>([
  ['kin', { singles: new Set(['mom', 'dad']), sequences: [['step', 'dad']] }],
  ['echo', { singles: new Set(['a']), sequences: [['a', 'a']] }],
  ['家人', { singles: new Set(['妈']), sequences: [['妈', '妈']] }],
  ['elder', { singles: new Set(['妈']), sequences: [['妈', '妈']] }],
]);

function search(pattern: string, text: string, language: Language = 'en') {
  const read = language === 'en' ? englishTokens(text) : chineseTokens(text);
  const book = new SmallBook(classes);
  const macros = { youre: '(you are|your|you)' };
  const program = book.program(parsePattern(pattern, language, macros));
  const tokens = book.tokens(read);
  const matcher = new Matcher(book);
  const found = matcher.find(program, tokens);
  return { found, matcher, tokens, instructions: program.code.length / 2, widest: program.widest };
}

function found(pattern: string, text: string, language: Language = 'en'): string | undefined {
  const { found, matcher, tokens } = search(pattern, text, language);
  return found ? text.slice(tokens.starts[matcher.first], tokens.ends[matcher.end - 1]) : undefined;
}

describe('Matcher', () => {
  it.each([
    ['a b', 'x a b c', 'a b'],
    ['(a|b c) d', 'b c d', 'b c d'],
    ['a x? b', 'a b', 'a b'],
    ['a x{0,2} b', 'a x x b', 'a x x b'],
    ['(you are|you) so{0,2} . mean', 'you are so so very mean', 'you are so so very mean'],
    ['@youre mean', "you're mean", "you're mean"],
    ['tell your #kin', 'tell your step dad', 'tell your step dad'],
    ['not !(bad|sad) at', 'not good at', 'not good at'],
    ['^ go', 'go now', 'go'],
    ['go $', 'now go', 'go'],
    ['alone \\?', 'are you alone?', 'alone'],
    ['first ... second', 'first. then second', 'first. then second'],
  ])('"%s" finds its span in "%s"', (pattern, text, span) => {
    expect(found(pattern, text)).toBe(span);
  });

  it.each([
    ['a b', 'a. b'],
    ['a x{0,2} b', 'a x x x b'],
    ['not !(bad|sad) at', 'not bad at'],
    ['^ go', 'we go'],
    ['go $', 'go now'],
    ['alone \\?', 'are you alone'],
    ['first ... second', `first ${'x '.repeat(13)}second`],
  ])('"%s" finds nothing in "%s"', (pattern, text) => {
    expect(found(pattern, text)).toBeUndefined();
  });

  it('reads Chinese by character, with Latin runs whole', () => {
    expect(found('别告诉 .{0,2} #elder', '别告诉你妈妈啊', 'zh')).toBe('别告诉你妈妈');
    expect(found('加 (vx|qq)', '快加vx吧', 'zh')).toBe('加vx');
    expect(found('别告诉 #elder', '别告诉爸', 'zh')).toBeUndefined();
  });

  it.each([
    ['x? (a|b) c', 'x. a c', 'a c'],
    ['first ... (second|third|a b)', 'first. third', 'first. third'],
    ['(so|so very)? #kin', 'so very step dad', 'so very step dad'],
  ])('"%s" begins anew where a sentence ends in "%s"', (pattern, text, span) => {
    expect(found(pattern, text)).toBe(span);
  });

  it('takes time in proportion to the text for a pattern that invites backtracking', () => {
    for (const [pattern, text] of [
      ['(a|a a){0,8} (a|a a){0,8} (a|a a){0,8} b', 'a '],
      ['((a|a a)? (a|a a)?){0,8} ... (a|a b){0,16} c', 'a '],
      ['#kin{0,16} #kin{0,16} tell', 'step dad '],
      [`${'#echo '.repeat(16)}tell`, 'a '],
      ['(a|a. a)? ... ... ... ... b', 'a. '],
    ] as const)
      for (const times of [10, 100, 1000]) {
        const { found, matcher, tokens, instructions } = search(pattern, text.repeat(times));
        expect(found, pattern).toBe(false);
        expect(matcher.work, pattern).toBeLessThanOrEqual(2 * (tokens.count + 1) * instructions);
      }
  });
});

describe('parsePattern', () => {
  it.each(['(a', 'a)', '', 'a{2,1}', 'a{0,17}', '#', '@nowhere', '|'])(
    'says what is wrong with "%s"',
    (pattern) => {
      expect(() => parsePattern(pattern, 'en', {})).toThrow(/ in "|no macro/);
    },
  );
});
