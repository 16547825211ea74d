import '../../commands/rulebook/hold-rulebook';
import { describe, expect, it } from 'vitest';
import { readCues } from '../../src/detect/read-cues';
import { spokenParts } from '../../src/detect/spoken-parts';
import { weighLine } from '../../src/detect/weigh-line';

const other = { role: 'other' as const, name: 'x' };
const said = (text: string): string[] | undefined =>
  spokenParts(text)?.map(({ start, end }) => text.slice(start, end).trim());
const warns = (text: string): boolean => readCues(text, other).some(({ weight }) => weight >= 3);

describe('question and answer in one text', () => {
  it('are told apart', () => {
    expect(said('Q: who are you A: nobody')).toEqual(['who are you', 'nobody']);
    expect(said(' 问：你是谁\n答：路人')).toEqual(['你是谁', '路人']);
    expect(said('Q: one A: two Q: three A: four')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('are no parts of any other text', () => {
    for (const text of ['', 'Q', 'Q: who', 'quick: a: b', 'plan A: go', 'A: no Q: yes', '问题：谁 答案：我'])
      expect(said(text)).toBeUndefined();
  });

  it('neither takes back what the other says', () => {
    for (const [question, answer] of [
      ['you are such an ugly pig', 'haha no i am not, my sister says i am beautiful, we played chess'],
      ['你就是个废物', '哈哈我才不是，我妈说我很棒，刚才在玩游戏'],
    ] as const) {
      expect(warns(question)).toBe(true);
      expect(warns(answer)).toBe(false);
      expect(warns(`Q: ${question} A: ${answer}`)).toBe(true);
      expect(warns(`Q: ${answer} A: ${question}`)).toBe(true);
    }
  });

  it('lean, as a line of a talk, as the part that leans further', () => {
    const [question, answer] = ['you are such an ugly pig', 'haha no i am not, we played chess'];
    expect(weighLine(`Q: ${question} A: ${answer}`)).toBe(weighLine(question));
    expect(weighLine(`Q: ${answer} A: ${question}`)).toBe(weighLine(question));
  });

  it('keep their places, one cue a rule', () => {
    const text = 'Q: you are an idiot A: you are an idiot';
    const cues = readCues(text, other);
    expect(new Set(cues.map(({ rule }) => rule)).size).toBe(cues.length);
    for (const { start, end } of cues) expect('you are an idiot').toContain(text.slice(start, end));
    expect(cues.length).toBeGreaterThan(0);
  });

  it('cost no more where a text is made of labels', () => {
    expect(spokenParts('Q: A: '.repeat(10_000))?.length).toBeLessThanOrEqual(12);
  });
});
