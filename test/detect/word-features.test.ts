import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenFeatures } from '../../commands/learn/written-features';
import { numberOfFeature, seeFeatures } from '../../src/detect/word-features';
import { type Language, languages } from '../../src/model';

function numbersIn(text: string, language: Language): number[] {
  const numbers: number[] = [];
  seeFeatures[language](text, (number) => numbers.push(number));
  return numbers;
}

const words = fc.constantFrom(
  'You',
  'are',
  "don't",
  '’n',
  '42',
  '?!',
  '😀',
  '你',
  '好 ',
  '  ',
  '\n',
  'ａ',
  '\ud83d',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words).map((list) => list.join('')),
  fc.array(words).map((list) => list.join(' ')),
);

describe('the pieces of a message', () => {
  for (const language of languages)
    it(`have the numbers of what is written of them (${language})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(numbersIn(text, language).sort()).toEqual(
            writtenFeatures(text, language).map(numberOfFeature).sort(),
          );
        }),
      );
    });

  it('lie within the message', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        seeFeatures[language](text, (number, start, end) => {
          expect(number).toBeGreaterThan(0);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });
});
