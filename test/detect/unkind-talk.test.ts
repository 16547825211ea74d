import { describe, expect, it, vi } from 'vitest';
import { linesOf } from '../../commands/measure/corpus';
import { readCase } from '../../commands/measure/labelled-case';
import { unkindInTalk } from '../../src/detect/follow-up';
import { isSign } from '../../src/detect/is-sign';
import { judge } from '../../src/detect/judge';
import { Listener } from '../../src/detect/listen';
import { emptyMemory, remember } from '../../src/detect/remember';
import { type Cue, type CueReport, languages, type Message } from '../../src/model';
import ruleReasons from '../../src/rules/compiled/rule-reasons.json';
import { talk as needs } from '../../src/rules/patterns.json';
import { lastSign, secret, smallTalk, talkOf } from './last-sign';

/** Whatever rules there will be: none sees anything. */
const blind = (): Cue[] => [];
const cuesOf = (lines: readonly string[], last: string): Cue[] => {
  const listener = new Listener(blind, true);
  for (const message of talkOf(lines)) listener.hear(message, true);
  const [message] = talkOf([last]);
  return listener
    .hear({ ...(message as Message), id: 'last' }, true)
    .flatMap(({ cues }) => cues)
    .filter(isSign);
};

describe.each([
  { language: 'en', vague: 'Ann: lol nobody asked you, why are you even in this chat' },
  { language: 'zh', vague: '小安: 没人问你 你怎么还在' },
])('an unkind line no rule sees, $language', ({ language, vague }) => {
  it('is one slight sign in a talk the child takes part in', () => {
    const [cue, ...more] = cuesOf(smallTalk, vague);
    expect(more).toEqual([]);
    expect(cue).toMatchObject({ kind: 'humiliation', rule: `${language}.humiliation.unkind`, weight: 1 });
    expect(ruleReasons).toHaveProperty([`${language}.humiliation.unkind`]);
    expect(cue && cue.end > cue.start && cue.end <= vague.length).toBe(true);
  });

  it('is nothing out of the blue, in a stream the child only watches, or from the child', () => {
    expect(cuesOf([], vague)).toEqual([]);
    expect(cuesOf(['me: hi'], vague)).toEqual([]);
    const stream = smallTalk.map((line) => line.replace('me: ', 'Bea: '));
    expect(cuesOf(stream, vague)).toEqual([]);
    expect(cuesOf(smallTalk, vague.replace(/^[^:]+/, 'me'))).toEqual([]);
  });
});

it.each(languages)('sees little that is unkind in ordinary lines, wherever they stand, %s', (language) => {
  const file = `test/corpus/unread/${language}-ordinary-q.jsonl.gz`;
  const lines = linesOf({ name: file, file, origin: 'seen' })
    .slice(0, 2000)
    .flatMap((line) => readCase(line).messages.map(({ text }) => text));
  const share = (leansOfTalk: number): number =>
    lines.filter((line) => unkindInTalk(line, () => leansOfTalk).length > 0).length / lines.length;
  expect(lines.length).toBe(2000);
  expect(share(-1000)).toBeLessThan(0.04);
  expect(share(1000)).toBeLessThan(0.12);
});

/** Which of them lean between the two bounds changes with what was learned; some always should. */
const mayBeUnkind = [
  'there she goes',
  'look who showed up',
  'aw did we hurt you',
  'you always say that',
  'we were talking to each other',
  '就你话多',
  '真有意思',
  '谁叫你了',
  '开个玩笑都不行',
  '我们在说别的',
];

it('takes a line that leans a little for a sign only in a talk that leans as unkind ones do', () => {
  const faint = mayBeUnkind.filter((line) => unkindInTalk(line, () => -400).length === 0);
  const inSuchTalk = faint.filter((line) => unkindInTalk(line, () => needs.unkindBeside.talk).length === 1);
  expect(inSuchTalk.length).toBeGreaterThan(2);
});

it('asks how a talk leans only where the line itself leaves it open', () => {
  const asked = vi.fn(() => 0);
  const far = [
    '作业写完了吗',
    'the bus was late again',
    'lol nobody asked you, why are you even in this chat',
  ];
  for (const line of far) unkindInTalk(line, asked);
  expect(asked).not.toHaveBeenCalled();
});

it('names nobody who asks the others to stop', () => {
  const helps = ['guys stop', 'ok thats too far', '行了 别说啦'];
  for (const line of helps) {
    expect(unkindInTalk(line, () => 1000)).toHaveLength(1);
    expect(cuesOf(smallTalk, `Bea: ${line}`)).toEqual([]);
  }
});

describe('one slight sign', () => {
  const { report } = lastSign([...smallTalk, secret]);
  const far = {
    ...report.talk,
    now: 1000,
    newest: 1000,
    all: 1000,
    loudest: 4000,
    together: 1500,
  };
  const slight = (message: string, name: string): CueReport => ({
    ...report,
    message,
    author: { role: 'other', name },
    cues: [{ kind: 'humiliation', rule: 'en.humiliation.unkind', weight: 1, start: 0, end: 4 }],
    talk: far as NonNullable<CueReport['talk']>,
  });

  it('never warns, however far the talk leans', () => {
    const only = slight('a', 'Ann');
    expect(judge(remember(emptyMemory(), only), only.at)).toEqual([]);
  });

  it('may warn beside another, even of somebody else', () => {
    const memory = remember(remember(emptyMemory(), slight('a', 'Ann')), slight('b', 'Bea'));
    expect(judge(memory, report.at)).toMatchObject([{ kind: 'humiliation', people: ['Bea'] }]);
  });
});
