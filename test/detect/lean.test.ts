import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonsDigest } from '../../commands/learn/lessons-digest';
import { type Shows, shows, warnsAlone } from '../../src/detect/evidence';
import { lean } from '../../src/detect/lean';
import { readCues, readSigns } from '../../src/detect/read-cues';
import { heaviestStretch, weighWords } from '../../src/detect/weigh-words';
import { languages } from '../../src/model';
import english from '../../src/rules/weights/en.json';
import englishLines from '../../src/rules/weights/lines-en.json';
import chineseLines from '../../src/rules/weights/lines-zh.json';
import needs from '../../src/rules/weights/needs.json';
import chinese from '../../src/rules/weights/zh.json';

const self = { role: 'self' as const, name: 'me' };

type Needs = (typeof needs)['en']['needs'];

describe('what was learned', () => {
  it('was learned from the cases that are there now: run "npm run learn"', () => {
    const digest = lessonsDigest();
    for (const { lessons } of [english, chinese, englishLines, chineseLines])
      expect(lessons.digest).toBe(digest);
  });

  it('asks less of words the more the rules saw, and more of one line among many', () => {
    for (const language of languages) {
      const asked = (sort: Shows): number => needs[language].needs[sort as keyof Needs];
      expect(asked('slight')).toBeGreaterThan(asked('middling'));
      expect(asked('middling')).toBeGreaterThan(asked('several'));
      expect(asked('several')).toBeGreaterThanOrEqual(asked('clear'));
      expect(asked('clear')).toBeGreaterThan(asked('grave'));
      expect(warnsAlone({ words: 9999, shows: 'nothing', signs: 0 }, language)).toBe(false);
      for (const sort of shows.slice(1)) {
        const evidence = { words: asked(sort), shows: sort, signs: 0 };
        expect(warnsAlone(evidence, language)).toBe(true);
        expect(warnsAlone({ ...evidence, words: asked(sort) - 1 }, language)).toBe(false);
        expect(warnsAlone(evidence, language, 9)).toBe(sort === 'grave');
      }
    }
  });
});

describe('weighing a message as a whole', () => {
  it('tells insults from praise that the rules alone could not tell apart', () => {
    expect(weighWords('nobody here wants you around', 'en')).toBeGreaterThan(
      weighWords('everybody here wants to thank you', 'en'),
    );
    expect(weighWords('没人想跟你这种人玩', 'zh')).toBeGreaterThan(weighWords('大家都想跟你一起玩', 'zh'));
  });

  it('never makes a warning of what the child wrote', () => {
    const text = 'nobody here wants you around, you are a waste of space';
    expect(readCues(text, self)).toEqual(readSigns(text, self).cues);
  });

  it('names its own rule, in words of the message, once at most', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom(...languages),
        (text, language) => {
          const slight = { kind: 'threat', rule: 'en.threat.example', weight: 1, start: 0, end: 1 } as const;
          const seen = { cues: [slight], language, text, undone: undefined, before: 0 };
          const [first, ...added] = lean(seen);
          expect(first).toEqual(slight);
          expect(added.length).toBeLessThanOrEqual(1);
          expect(lean({ ...seen, cues: [] })).toEqual([]);
          for (const { rule, start, end } of added) {
            expect(rule).toBe(`${language}.threat.words`);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it('takes signs lightly that the whole does not bear out, and keeps one of weight 2', () => {
    const cue = { kind: 'insult' as const, rule: 'en.insult.example', weight: 3 as const, start: 0, end: 4 };
    const text = 'thank you so much for helping with the homework yesterday, see you at practice';
    const cues = lean({
      cues: [cue, { ...cue, rule: 'en.insult.other', start: 6, end: 9 }],
      language: 'en',
      text,
      undone: undefined,
      before: 0,
    });
    expect(cues.map(({ weight }) => weight)).toEqual([2, 1]);
  });

  it('shows a stretch within the message that begins and ends with words', () => {
    const text = '  you are nothing to us  ';
    const { start, end } = heaviestStretch(text, 'en');
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  });

  it('shows whole clauses in Chinese, so that no quotation says something else', () => {
    for (const text of ['关上门，就我们两个人，嘘', '台灯开小一点，悄悄的']) {
      const { start, end } = heaviestStretch(text, 'zh');
      expect(text.slice(start, end)).toBe(text);
    }
  });
});
