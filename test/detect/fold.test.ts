import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoChinese } from '../../src/detect/disguise/undo-chinese';
import { undoEnglish } from '../../src/detect/disguise/undo-english';
import { fold } from '../../src/detect/fold';
import { readCues } from '../../src/detect/read-cues';
import { englishVocabulary } from '../../src/detect/vocabulary';

const other = { role: 'other' as const, name: 'x' };
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
);

describe('fold', () => {
  it.each([
    ['HeLLo', 'hello'],
    ['ｈｅｌｌｏ', 'hello'],
    ['hе\u200bl\u0336lo', 'hello'],
    ['𝓱𝕖𝐥𝗅𝚘', 'hello'],
    ['café', 'cafe'],
    ['告訴媽媽', '告诉妈妈'],
    ['“it’s”', '"it\'s"'],
  ])('"%s" becomes "%s"', (text, plain) => {
    expect(fold(text).text).toBe(plain);
  });

  it('keeps emoji and lone surrogates without throwing', () => {
    expect(fold('😂').text).toBe('😂');
    expect(() => fold('\ud800 x \udc00')).not.toThrow();
  });
});

describe('spellings point into the original', () => {
  it.each([
    ['fold', (text: string) => fold(text)],
    ['undoEnglish', (text: string) => undoEnglish(fold(text), englishVocabulary)],
    ['undoChinese', (text: string) => undoChinese(fold(text))],
  ])('%s', (_, spell) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: plain, starts, ends } = spell(text);
        expect(starts.length).toBe(plain.length);
        for (let i = 0; i < plain.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i] as number);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] as number);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('readCues', () => {
  it('takes any text and answers with spans inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const cue of readCues(text, other)) {
          expect(cue.start).toBeGreaterThanOrEqual(0);
          expect(cue.start).toBeLessThan(cue.end);
          expect(cue.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same when asked again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readCues(text, other)).toEqual(readCues(text, other));
      }),
      { numRuns: 60 },
    );
  });
});
