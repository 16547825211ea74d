import '../../commands/rulebook/hold-rulebook';
import { expect, it } from 'vitest';
import { windowPieces } from '../../commands/learn/fit-windows';
import { asTalk, ordinaryChats } from '../../commands/learn/ordinary-chats';
import { linesOfTalk } from '../../commands/learn/read-lessons';
import { talkWindows } from '../../commands/learn/talk-windows';
import { trainWindows } from '../../commands/learn/train-windows';
import { type Side, shareOf, sides, windowBegins } from '../../src/detect/talk-window';

const talk = (
  id: string,
  y: 0 | 1,
  said: readonly string[],
  bounds: { notBefore?: number; by?: number } = {},
) =>
  linesOfTalk(
    'talks.jsonl',
    {
      id,
      language: 'en',
      label: 'x',
      y,
      kinds: [],
      messages: said.map((line, at) => {
        const [name = '', text = ''] = line.split(': ');
        return {
          id: String(at),
          author: { role: name === 'me' ? ('self' as const) : ('other' as const), name },
          text,
          at,
        };
      }),
      ...bounds,
    },
    true,
  );

it('sees a talk at each line of others, with the lines before it by whose they are', () => {
  const lessons = talk('a', 1, ['Kai: one', 'me: two', 'Ann: three', 'Kai: four'], { notBefore: 2, by: 3 });
  const { windows } = talkWindows(lessons);
  expect(windows.map(({ y }) => y)).toEqual([0, 1, 1]);
  expect(windows.at(-1)?.lines).toEqual([
    { line: 3, side: 'said', share: shareOf('said', 0) },
    { line: 2, side: 'around', share: shareOf('around', 0) },
    { line: 1, side: 'answers', share: shareOf('answers', 0) },
    { line: 0, side: 'said', share: shareOf('said', 1) },
  ]);
});

it('keeps talks apart, and learns nothing from what comes long after an expert must have been warned', () => {
  const lines = ['Kai: a', 'Kai: b', 'Kai: c', 'Kai: d', 'Kai: e', 'Kai: f'];
  const { windows } = talkWindows([
    ...talk('a', 1, lines, { notBefore: 1, by: 2 }),
    ...talk('b', 0, ['Kai: g', 'me: h']),
  ]);
  expect(windows.map(({ y }) => y)).toEqual([0, 1, 1, 1, 1, 0]);
  expect(windows.at(-1)?.lines.map(({ line }) => line)).toEqual([6]);
});

it('puts ordinary lines together as chats of two and of nine by turns, every line once', () => {
  const lines = Array.from({ length: 250 }, (_, at) => at);
  const chats = ordinaryChats(lines, 100);
  expect(chats.map((chat) => chat.length)).toEqual([100, 100]);
  expect(new Set(chats.flat().map(({ said }) => said)).size).toBe(200);
  expect(chats.map((chat) => new Set(chat.map(({ who }) => who)).size)).toEqual([2, 9]);
  for (const chat of chats) expect(chat.some(({ who }) => who === 0)).toBe(true);
});

it('makes of such a chat a harmless talk in which the child takes part', () => {
  const lines = Array.from({ length: 200 }, (_, at) => ({
    id: `o-${at}`,
    language: 'en' as const,
    label: 'ordinary-talk',
    y: 0 as const,
    kinds: [],
    messages: [{ id: 'x', author: { role: 'other' as const, name: 'x' }, text: `line ${at}`, at: 0 }],
  }));
  for (const chat of ordinaryChats(lines, 100)) {
    const { id, y, messages } = asTalk(chat, 'chat');
    expect([id, y, messages.length]).toEqual(['chat', 0, 100]);
    expect(messages.map(({ text }) => text)).toEqual(chat.map(({ said }) => said.messages[0]?.text));
    expect(messages.map(({ author }) => author.role === 'self')).toEqual(chat.map(({ who }) => who === 0));
    expect(new Set(messages.map(({ id: own }) => own)).size).toBe(100);
    expect(messages.every(({ at }, i) => i === 0 || at > (messages[i - 1]?.at ?? 0))).toBe(true);
  }
});

it('learns the weights of every side at which nothing is to be gained any more', () => {
  const lines = [
    { pieces: [0, 1], scale: 0.5 },
    { pieces: [1, 2, 2], scale: 1 },
    { pieces: [0], scale: 0.7 },
  ];
  const windows = [
    {
      y: 1 as const,
      lines: [
        { line: 0, side: 'said' as const, share: 1 },
        { line: 1, side: 'answers' as const, share: 0.5 },
      ],
    },
    {
      y: 0 as const,
      lines: [
        { line: 2, side: 'said' as const, share: 1 },
        { line: 0, side: 'said' as const, share: 0.8 },
      ],
    },
    { y: 1 as const, lines: [{ line: 1, side: 'around' as const, share: 0.4 }] },
  ];
  const shrink = 0.3;
  const learned = trainWindows(lines, windows, 3, { rounds: 2000, shrink });
  const slope = Object.fromEntries(
    sides.map((side) => [side, Array.from(learned[side], (weight) => shrink * weight)]),
  ) as Record<Side, number[]>;
  for (const { y, lines: those } of windows) {
    const shown = those.flatMap(({ line, side, share }) => {
      const { pieces, scale } = lines[line] as (typeof lines)[number];
      return pieces.map((piece) => ({ side, piece, value: share * scale }));
    });
    const sum = shown.reduce(
      (all, { side, piece, value }) => all + value * (learned[side][piece] as number),
      windowBegins / 100,
    );
    for (const { side, piece, value } of shown)
      slope[side][piece] = (slope[side][piece] as number) + value * (1 / (1 + Math.exp(-sum)) - y);
  }
  for (const side of sides) for (const step of slope[side]) expect(Math.abs(step)).toBeLessThan(1e-3);
  expect(learned.answers[2]).toBeGreaterThan(0);
  expect(trainWindows(lines, windows, 3, { rounds: 2000, shrink })).toEqual(learned);
});

it('learns what is said, answered and said around each for itself', () => {
  const often = (id: string, y: 0 | 1, lines: readonly string[]) =>
    Array.from({ length: 12 }, (_, at) =>
      talk(`${id} ${at}`, y, lines, y ? { notBefore: 2, by: 3 } : {}),
    ).flat();
  const lessons = [
    ...often('said', 1, ['Kai: the bus is late', 'me: see you', 'Kai: hush hush', 'Kai: hush hush']),
    ...often('fine', 0, ['Kai: the bus is late', 'me: see you', 'Kai: see you', 'Kai: see you']),
    ...often('uneasy', 1, ['Kai: the bus is late', 'me: not so sure', 'Kai: at nine', 'Kai: at nine']),
    ...often('glad', 0, ['Kai: the bus is late', 'me: very good', 'Kai: at nine', 'Kai: at nine']),
  ];
  const { said, answers, around } = windowPieces(lessons, 'en');
  expect(said['pair hush hush']).toBeGreaterThan(0);
  expect(answers['pair not so']).toBeGreaterThan(0);
  expect(answers['pair hush hush']).toBeUndefined();
  expect(said['pair not so']).toBeUndefined();
  expect(around).toEqual({});
  expect(Object.keys(said).some((piece) => piece.startsWith('part '))).toBe(false);
});
