import '../../commands/rulebook/hold-rulebook';
import { expect, it } from 'vitest';
import { unkindPieces } from '../../commands/learn/fit-lines';
import { longTalks } from '../../commands/learn/long-talks';
import { messageLessons } from '../../commands/learn/message-lessons';
import { linesOfTalk } from '../../commands/learn/read-lessons';
import { setsBySitting } from '../../commands/learn/sets-by-sitting';
import { trainWeights } from '../../commands/learn/train-weights';
import { learnWords, scoreOf, unevenness } from '../../commands/learn/word-lessons';
import { writtenFeatures } from '../../commands/learn/written-features';
import type { LabelledCase } from '../../commands/measure/labelled-case';
import { doubt } from '../../src/detect/weigh-words';

const lesson = (text: string, y: 0 | 1, at: number) => ({
  language: 'en' as const,
  y,
  pieces: writtenFeatures(text, 'en'),
  evidence: { words: 0, shows: 'nothing' as const, signs: 0, length: text.length },
  sitting: String(at),
  unread: true,
  counts: 1,
  ofTalk: false as const,
  late: 0,
  at,
  author: '',
  unkind: false,
  ordinary: false,
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

it('scales a piece by how unevenly it is shared, to nothing where both sorts share it', () => {
  const shares = unevenness([
    { warned: 3, quiet: 3 },
    { warned: 3, quiet: 0 },
    { warned: 0, quiet: 3 },
    { warned: 1, quiet: 1 },
  ]);
  expect(shares).toEqual([0, Math.log(4), Math.log(4), 0]);
});

it('learns from pieces so scaled, and scales what was learned back to what a message shows', () => {
  const shown = [
    { pieces: ['hush', 'now'], y: 1 as const, times: 4 },
    { pieces: ['lunch', 'now'], y: 0 as const, times: 3 },
    { pieces: ['lunch'], y: 0 as const, times: 2 },
  ];
  const lessons = shown.flatMap(({ pieces, y, times }) =>
    Array.from({ length: times }, (_, at) => ({ ...lesson('', y, at), pieces })),
  );
  const names = ['hush', 'lunch', 'now'];
  const uneven = unevenness([
    { warned: 4, quiet: 0 },
    { warned: 0, quiet: 5 },
    { warned: 4, quiet: 3 },
  ]);
  const { weights } = trainWeights(
    lessons.map(({ pieces, y }) => ({
      pieces: pieces.map((piece) => names.indexOf(piece)),
      values: pieces.map((piece) => uneven[names.indexOf(piece)] as number),
      scale: 1 / Math.sqrt(pieces.length + doubt),
      y,
    })),
    names.length,
    { rounds: 500, shrink: 0.02 },
  );
  const learned = learnWords(lessons);
  for (const [at, name] of names.entries())
    expect(learned.weights.get(name)).toBeCloseTo((weights[at] as number) * (uneven[at] as number), 10);
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

it('learns from a talk what is said in it and by whom, as due from when a warning is justified until it must have come', () => {
  const said = ['hi', 'who are you', 'how was school', 'do not tell your mum', 'why', 'our secret', 'bye'];
  const talk = (label: Partial<LabelledCase>): LabelledCase => ({
    id: 'one',
    language: 'en',
    label: 'secrecy',
    y: 0,
    kinds: [],
    messages: said.map((text, at) => ({
      id: String(at),
      author:
        at % 2 === 1 && at !== 3 && at !== 5 ? { role: 'self', name: 'me' } : { role: 'other', name: 'Kai' },
      text,
      at,
    })),
    ...label,
  });
  const due = linesOfTalk('talks.jsonl', talk({ y: 1, notBefore: 3, by: 5 }), true);
  expect(due.map(({ y }) => y)).toEqual([0, 0, 0, 1, 1, 1, 1]);
  expect(due.map(({ late }) => late)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(due.map(({ at, author }) => [at, author])).toEqual(
    said.map((_, at) => [at, at === 1 ? 'me' : 'Kai']),
  );
  expect(due.some(({ unkind }) => unkind)).toBe(false);
  const mean = linesOfTalk('talks.jsonl', talk({ y: 1, notBefore: 3, by: 5, label: 'pile-on' }), true);
  expect(mean.every(({ unkind }) => unkind)).toBe(true);
  expect(due.map(({ ofTalk }) => ofTalk)).toEqual([
    'other',
    'child',
    'other',
    'other',
    'other',
    'other',
    'other',
  ]);
  const harmless = linesOfTalk('talks.jsonl', talk({}), true);
  expect(harmless.map(({ y }) => y)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(harmless.every(({ late }) => late === 0)).toBe(true);
  expect(new Set([...due, ...harmless].map(({ sitting }) => sitting))).toEqual(new Set(['talks.jsonl one']));
});

it('divides talks by the hands that wrote them, into sets of about the same size', () => {
  const of = (sitting: string, count: number) => Array.from({ length: count }, (_, at) => ({ sitting, at }));
  const sets = setsBySitting([...of('b', 3), ...of('m', 10), ...of('a', 3), ...of('n', 6)], 2);
  expect(sets.map((set) => set.length)).toEqual([10, 12]);
  expect(sets[0]?.every(({ sitting }) => sitting === 'm')).toBe(true);
  expect(setsBySitting([...of('n', 6), ...of('a', 3), ...of('m', 10), ...of('b', 3)], 2)).toEqual(sets);
});

it('learns how lines of others lean in unkind talks, by half from late ones, ordinary lines belonging to them', () => {
  const lines = ['not sure about this', 'not sure why', 'not sure i can'].map((text, at) =>
    lesson(text, 1, at),
  );
  const fine = ['see you there', 'see you soon', 'see you then'].map((text, at) => lesson(text, 0, 9 + at));
  const of = (ofTalk: 'child' | 'other', unkind = true) =>
    [...lines, ...fine].map((one) => ({ ...one, ofTalk, unkind }));
  const leans = (lessons: Parameters<typeof unkindPieces>[0]) => unkindPieces(lessons)['pair not sure'] ?? 0;
  expect(leans(of('other'))).toBeGreaterThan(0);
  expect(leans(of('child'))).toBe(0);
  expect(leans(of('other', false))).toBe(0);
  const late = of('other').map((one) => ({ ...one, late: one.y }));
  expect(leans(late)).toBeLessThan(leans(of('other')));
  const ordinary = lines.map((one) => ({ ...one, y: 0 as const, ordinary: true }));
  const often = Array.from({ length: 9 }, () => ordinary).flat();
  expect(leans([...of('other'), ...often])).toBeLessThan(leans(of('other')));
});

it('makes long chats out of short ones, with the same two, and tells where a bad one begins', () => {
  const talk = (id: number, y: 0 | 1, names: string[]): LabelledCase => ({
    id: `talk ${id}`,
    language: 'en',
    label: 'x',
    y,
    kinds: [],
    ...(y === 1 ? { notBefore: 2, by: 3 } : {}),
    messages: names.map((name, at) => ({
      id: String(at),
      author: name === 'me' ? { role: 'self', name } : { role: 'other', name },
      text: `${id} ${at}`,
      at,
    })),
  });
  const harmless = Array.from({ length: 20 }, (_, at) => talk(at, 0, [`Ann${at}`, 'me', `Ann${at}`, 'Bea']));
  const bad = talk(99, 1, ['Kai', 'me', 'Kai', 'Kai']);
  const long = longTalks([...harmless, bad]);
  const [first, second, late] = long;
  expect(long.length).toBe(3);
  expect([first, second].map((one) => [one?.item.y, one?.item.messages.length, one?.from])).toEqual([
    [0, 40, 0],
    [0, 40, 0],
  ]);
  const partners = new Set(first?.item.messages.map(({ author }) => author.name));
  expect(partners.size).toBe(3);
  const joined = late as NonNullable<typeof late>;
  expect(joined.item.messages[joined.from]?.text).toBe('99 0');
  expect(joined.item).toMatchObject({ y: 1, notBefore: joined.from + 2, by: joined.from + 3 });
  expect(new Set(joined.item.messages.map(({ author }) => author.name))).toEqual(
    new Set(['Kai', 'me', 'Bea']),
  );
  const texts = new Set([first, second].flatMap((one) => one?.item.messages.map(({ text }) => text)));
  expect(texts.size).toBe(80);
});

it('teaches a message by itself nothing a child says, nothing late, and of an unkind talk only what is plain', () => {
  const line = { ...lesson('x', 1, 0), ofTalk: 'other' as const };
  const said = {
    alone: lesson('x', 1, 0),
    due: line,
    child: { ...line, ofTalk: 'child' as const },
    late: { ...line, late: 1 },
    unkind: { ...line, unkind: true },
    unkindBefore: { ...line, y: 0 as const, unkind: true },
  };
  const taught = messageLessons(Object.values(said));
  expect(taught).toEqual([said.alone, said.due, said.unkindBefore]);
});
