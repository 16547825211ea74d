import { describe, expect, it, vi } from 'vitest';
import { isSign } from '../../src/detect/is-sign';
import { nameContext } from '../../src/detect/kin-name';
import { Listener } from '../../src/detect/listen';
import { plainWords } from '../../src/detect/plain-words';
import { quotedStretches, withoutQuoted } from '../../src/detect/quoted';
import { readCues } from '../../src/detect/read-cues';
import { emptyMemory } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import type { Cue, Finding, Message } from '../../src/model';

function hear(lines: readonly [string, string][]): { findings: Finding[]; reports: number[] } {
  const listener = new Listener();
  let memory = emptyMemory();
  const findings: Finding[] = [];
  const reports = lines.map(([name, text], i) => {
    const role = name === 'me' ? 'self' : 'other';
    const message: Message = { id: String(i), author: { role, name }, text, at: i * 60_000 };
    const heard = listener.hear(message, true);
    for (const report of heard) {
      const next = follow(memory, report, message.at);
      memory = next.memory;
      findings.push(...next.findings);
    }
    return heard.length;
  });
  return { findings, reports };
}

describe('Listener', () => {
  it('reports nothing for ordinary lines, and lends their context only once there is a sign', () => {
    const { reports } = hear([
      ['x', 'Ask your mum and let me know'],
      ['me', 'ok will do'],
      ['x', 'are you home alone'],
      ['x', 'are you home alone'],
    ]);
    expect(reports).toEqual([0, 0, 2, 1]);
  });

  it('takes a sign more lightly when the same person does things in the open', () => {
    const sign: [string, string] = ['x', 'are you home alone'];
    expect(hear([sign]).findings).toHaveLength(1);
    expect(hear([['x', 'Ask your mum and let me know'], sign]).findings).toEqual([]);
    expect(hear([['y', 'Ask your mum and let me know'], sign]).findings).toHaveLength(1);
  });

  it.each([
    ['ok year 8, online safety lesson, open the worksheet', 'are you home alone'],
    ['今天网络安全课 大家打开课件', '你一个人在家吗'],
  ])('takes a sign more lightly in a lesson that others named, not the child: %s', (lesson, line) => {
    expect(hear([['x', line]]).findings).toHaveLength(1);
    expect(
      hear([
        ['Mr Khan', lesson],
        ['x', line],
      ]).findings,
    ).toEqual([]);
    expect(
      hear([
        ['me', lesson],
        ['x', line],
      ]).findings,
    ).toHaveLength(1);
  });
});

describe('quotedStretches', () => {
  it('finds what is reported beside other words', () => {
    const text = 'Line 3: "if you tell I will post it" is what they say';
    expect(quotedStretches(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'if you tell I will post it',
    ]);
    expect(quotedStretches('他说“别告诉你妈妈”这种话')).toHaveLength(1);
  });

  it('knows single marks from apostrophes', () => {
    const quoted = (text: string): string[] =>
      quotedStretches(text).map(({ start, end }) => text.slice(start, end));
    expect(quoted("then he goes 'don't tell your mum' and i was like no")).toEqual(["don't tell your mum"]);
    expect(quoted('she wrote ‘you’re so mature’ to me')).toEqual(['you’re so mature']);
    expect(quoted('他说‘别告诉你妈妈’这种话')).toEqual(['别告诉你妈妈']);
    expect(quoted("tell 'em i'm gonna find the boys' room")).toEqual([]);
    expect(quoted("it's ours, isn't it? the girls' own")).toEqual([]);
  });

  it('leaves alone a word that is stressed, a message that is one quotation, and a mark left open', () => {
    expect(quotedStretches('everyone calls you "rat" now')).toEqual([]);
    expect(quotedStretches('"if you tell I will post it"')).toEqual([]);
    expect(quotedStretches('he is 6"2 and mean to you')).toEqual([]);
  });

  it('looks for a missing mark once', () => {
    const find = vi.spyOn(String.prototype, 'indexOf');
    quotedStretches(`you said ${'“'.repeat(2000)}`);
    const times = find.mock.calls.filter(([mark]) => mark === '”').length;
    find.mockRestore();
    expect(times).toBe(1);
  });
});

const warning = (text: string): Cue[] =>
  readCues(text, { role: 'other', name: 'x' }).filter((cue) => cue.weight > 0 && isSign(cue));

describe('what is quoted', () => {
  it('is no sign, though a match goes on behind it', () => {
    const report = '我嘴贱 我说“装死吧你”我记得';
    expect(warning(report)).toEqual([]);
    expect(warning('装死吧你')).not.toEqual([]);
  });

  it('is not weighed as if it were said', () => {
    const text = 'He said “you are a worthless pig, go away” to me';
    expect(withoutQuoted(text)).toBe(`He said “${' '.repeat(32)}” to me`);
    expect(plainWords(text, 'en')?.text).not.toContain('worthless');
    expect(plainWords('他说“你就是个废物”然后走了', 'zh')?.text).not.toContain('废物');
    expect(plainWords('你就是个废物', 'zh')).toBeUndefined();
  });
});

describe('nameContext', () => {
  it('knows a contact saved as family, not a stranger who calls himself so', () => {
    for (const name of ['Mum ❤️', '妈妈', 'DAD']) expect(nameContext({ role: 'other', name })).toHaveLength(1);
    for (const name of ['哥哥', 'daddy', 'Mumford', ''])
      expect(nameContext({ role: 'other', name })).toEqual([]);
    expect(nameContext({ role: 'unknown', name: '' })).toEqual([]);
  });
});
