import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoEnglish } from '../../../src/detect/disguise/undo-english';
import { fold } from '../../../src/detect/fold';
import { englishVocabulary } from '../../../src/detect/vocabulary';
import ordinary from '../../corpus/ordinary.json';
import { countSteps } from '../count-steps';

const undone = (text: string): string => undoEnglish(fold(text), englishVocabulary).text;

describe('undoes how English is disguised', () => {
  it.each([
    ['two letters swapped', 'sutpid', 'stupid'],
    ['one left out', 'patetic', 'pathetic'],
    ['one doubled', 'stuppid', 'stupid'],
    ['one taken for another', 'parants', 'parents'],
    ['a capital i for an l', 'deIete it', 'delete it'],
    ['no vowels', 'dsgstng', 'disgusting'],
    ['stars', 'you little sh*t', 'you little shit'],
    ['more stars than letters', 'f***ing', 'fucking'],
    ['written together', 'nobodylikesyou', 'nobody likes you'],
    ['written together over a shared letter', 'dontellyourmum', 'dont tell your mum'],
    ['written together, pointing at nobody', 'deletethischat', 'delete this chat'],
    ['written together, to be read the way that points', 'countyourdays', 'count your days'],
    ['two written together, one of them strong', 'littlebitch', 'little bitch'],
    ['short words written together, one of which points', 'youfatpig', 'you fat pig'],
    ['short words written together, one of them harsh', 'dieinahole', 'die in a hole'],
    ['small words that would make another one', 'youareadisgrace', 'you are a disgrace'],
    ['letters apart that are two words', 'you f a t c o w', 'you fat cow'],
    ['digits in words long and short', 'h0w 15 b0tt0m s3t', 'how is bottom set'],
    ['stars in words that are not harsh', 'b**t you up', 'beat you up'],
    ['a picture in the place of a noun', 'what a 🐷', 'what a pig'],
    ['a picture in the place of a verb', 'ill 🔪 you', 'ill stab you'],
    ['a word cut by marks', 'lo.ser, sch_ool', 'loser, school'],
    ['letters apart, words further apart', 'f a t  p i g', 'fat  pig'],
    ['whole sentences of letters apart', 'm e e t  m e  a t  n o o n', 'meet  me  at  noon'],
    ['a word cut as if it ended in a short form', 'dont te-ll', 'do not tell'],
    ['letters parted by a mark that ends sentences', 'k!e!e!p it', 'keep it'],
    ['words without their vowels', 'dnt tell ur frnds', 'do not tell your friends'],
    ['words as they sound', 'u r a loozr', 'you are a loser'],
    ['a skull that is to be done', '💀 urself', 'kill yourself'],
    ['words that only sound the same', 'ewe r a wayst', 'you are a waste'],
    ['a picture before a mark', 'such a 🤡, you', 'such a clown, you'],
  ])('%s: %s', (_, text, plain) => {
    expect(undone(text)).toBe(plain);
  });

  it.each([
    'a familiar picture of the magician',
    'therapists and magicians charm barbers',
    'angela and marvin met darren',
    'alice bakes apples and beads an apprenticeship of authentication',
    'the assassination of an antidepressant anticlockwise',
    'birthdayparty grandmother sunflowers',
    'a competitive situation in manhattan, conquered by companions',
    '10am or 2pm in room b12, 15 of us, 1 ball',
    'that was so good 💀💀',
    'happy birthday 🎁🎉',
    'she finalised the convocation',
    'my slippers are in the hotel',
    'and/or the other, e.g. that well-known one',
    'a b c, x: i can say it',
    'skin-care and pre-order',
  ])('leaves ordinary writing alone: %s', (text) => {
    expect(undone(text)).toBe(text);
  });

  it('leaves ordinary messages as they are, but for short forms', () => {
    for (const text of ordinary.en) {
      const once = undone(text);
      expect(undone(once)).toBe(once);
      for (const [word] of fold(text).text.matchAll(/\b[a-z]{6,}\b/g)) expect(once).toContain(word);
    }
  });
});

describe('undoing English', () => {
  const pieces = fc.constantFrom(
    'you',
    ' ',
    '🐷',
    '💀',
    'a ',
    'k',
    '1',
    '*',
    'stpd',
    'sutpid ',
    'ki.ll',
    'zzzz',
    'dontell',
  );
  it('keeps every unit inside the original, in order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 50 }), (parts) => {
        const text = parts.join('');
        const { text: plain, starts, ends } = undoEnglish(fold(text), englishVocabulary);
        for (let i = 0; i < plain.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i] as number);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] as number);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['a ', '🐷 ', 'sutpidx ', 'k.', 'f*', 'youyou', 'dontell'])(
    'takes a flood of "%s" in its stride: the work does not grow with the square',
    async (piece) => {
      const text = fold(piece.repeat(8000));
      // With the square it would be 30 million at least.
      expect(await countSteps(() => undoEnglish(text, englishVocabulary))).toBeLessThan(
        200 * 8000 * piece.length,
      );
    },
  );
});
