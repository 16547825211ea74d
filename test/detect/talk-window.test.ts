import { expect, it } from 'vitest';
import { talkEvidence } from '../../src/detect/talk-evidence';
import { shareOf, sides, windowBegins, windowLines } from '../../src/detect/talk-window';
import { weighLine } from '../../src/detect/weigh-line';
import { lastSign, secret, smallTalk } from './last-sign';

const said = (line: string): string => line.replace(/^\w+: /, '');

it('fades with each line of the same side, and ends', () => {
  for (const side of sides) {
    const shares = Array.from({ length: windowLines + 1 }, (_, back) => shareOf(side, back));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBe(0);
  }
});

it('adds up what the person judged says, what the child answers and what is said around them', () => {
  const { talk } = lastSign(['Kai: hey you', 'me: i am not sure', 'Ann: lol', 'me: why', secret]);
  const lines = [
    ['said', secret, 0],
    ['said', 'Kai: hey you', 1],
    ['answers', 'me: why', 0],
    ['answers', 'me: i am not sure', 1],
    ['around', 'Ann: lol', 0],
  ] as const;
  const sum = lines.reduce(
    (all, [side, line, back]) => all + shareOf(side, back) * weighLine(said(line), side),
    windowBegins,
  );
  expect(talk.together).toBe(Math.round(sum));
});

it('leans further where the child answers uneasily', () => {
  const answered = (line: string) => lastSign([...smallTalk, `me: ${line}`, secret]).talk.together;
  expect(answered("i don't know, that feels weird, please stop")).toBeGreaterThan(
    answered('haha see you at training on saturday'),
  );
});

it('counts as furthest what it leant at an earlier sign of the same person', () => {
  const { memory, report } = lastSign([...smallTalk, secret]);
  const before = { ...report, message: 'before', at: report.at - 1 };
  const earlier = { ...before, talk: { ...(report.talk as NonNullable<typeof report.talk>), together: 900 } };
  const most = (reports: (typeof report)[]) =>
    talkEvidence({ ...memory, reports }, report).get('leant together most');
  expect(most([earlier, report])).toBe(4.5);
  expect(most([report])).toBe((report.talk?.together ?? Number.NaN) / 200);
});

it('takes what an older version told of a talk, without this, to lean nowhere', () => {
  const { memory, report } = lastSign([...smallTalk, secret]);
  const { together: _, ...talk } = report.talk as NonNullable<typeof report.talk>;
  const older = { ...report, talk: talk as NonNullable<typeof report.talk> };
  const evidence = talkEvidence({ ...memory, reports: [older] }, older);
  expect([...evidence.values()].every(Number.isFinite)).toBe(true);
  expect(evidence.has('leans together')).toBe(false);
});
