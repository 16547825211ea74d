import { expect, it } from 'vitest';
import { trainWeights } from '../../commands/learn/train-weights';
import { learnWords, scoreOf } from '../../commands/learn/word-lessons';
import { writtenFeatures } from '../../commands/learn/written-features';

const lesson = (text: string, y: 0 | 1, at: number) => ({
  language: 'en' as const,
  y,
  pieces: writtenFeatures(text, 'en'),
  evidence: { words: 0, shows: 'nothing' as const, signs: 0, length: text.length },
  sitting: String(at),
  unread: true,
});

it('learns which words lean, the same way every time, and nothing from words that hardly came', () => {
  const lessons = [
    lesson('we all hate you', 1, 0),
    lesson('they hate you too', 1, 1),
    lesson('i hate you', 1, 4),
    lesson('we all like lunch', 0, 2),
    lesson('they like it too', 0, 3),
    lesson('i like it', 0, 5),
  ];
  const learned = learnWords(lessons);
  expect(learnWords(lessons)).toEqual(learned);
  expect(learned.weights.has('word lunch')).toBe(false);
  const score = (text: string): number => scoreOf(writtenFeatures(text, 'en'), learned);
  expect(score('hate you')).toBeGreaterThan(0);
  expect(score('like it')).toBeLessThan(0);
  expect(score('zebra crossing')).toBe(0);
});

it('gives pieces that tell nothing no weight', () => {
  const { weights } = trainWeights(
    [
      { pieces: [0, 1], scale: 0.2, y: 1 },
      { pieces: [0], scale: 0.2, y: 0 },
      { pieces: [0], scale: 0.2, y: 1 },
      { pieces: [0, 1], scale: 0.2, y: 0 },
    ],
    2,
    { rounds: 150, shrink: 0.05 },
  );
  expect(Math.abs(weights[1] as number)).toBeLessThan(0.01);
});
