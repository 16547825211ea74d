import { describe, expect, it } from 'vitest';
import { chineseTokens } from '../../src/detect/chinese-tokens';
import { compilePattern, type TokenClass } from '../../src/detect/compile-pattern';
import { englishTokens } from '../../src/detect/english-tokens';
import { findSpan } from '../../src/detect/match-tokens';
import { parsePattern } from '../../src/detect/pattern';
import type { Language } from '../../src/model';

const classes = new Map<string, TokenClass>([
  ['kin', { singles: new Set(['mom', 'dad']), sequences: [['step', 'dad']] }],
  ['家人', { singles: new Set(['妈']), sequences: [['妈', '妈']] }],
  ['elder', { singles: new Set(['妈']), sequences: [['妈', '妈']] }],
]);

function found(pattern: string, text: string, language: Language = 'en'): string | undefined {
  const tokens = language === 'en' ? englishTokens(text) : chineseTokens(text);
  const macros = { youre: '(you are|your|you)' };
  const span = findSpan(compilePattern(parsePattern(pattern, language, macros), classes), tokens);
  return span && text.slice(tokens[span.first]?.start, tokens[span.end - 1]?.end);
}

describe('findSpan', () => {
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

  it('takes time in proportion to the text for a pattern that invites backtracking', () => {
    const hostile = Array.from({ length: 3000 }, () => 'a').join(' ');
    const tokens = englishTokens(hostile);
    const program = compilePattern(
      parsePattern('(a|a a){0,8} (a|a a){0,8} (a|a a){0,8} b', 'en', {}),
      classes,
    );
    let tests = 0;
    const steps = program.steps.map((step) =>
      step.op === 'token'
        ? {
            ...step,
            accepts(text: string) {
              tests++;
              return step.accepts(text);
            },
          }
        : step,
    );
    expect(findSpan({ ...program, steps }, tokens)).toBeUndefined();
    expect(tests).toBeLessThanOrEqual(tokens.length * steps.length);
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
