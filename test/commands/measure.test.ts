import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { asChats, longChatsOf } from '../../commands/measure/as-chats';
import { asJson } from '../../commands/measure/as-json';
import { chosenCorpora } from '../../commands/measure/chosen-corpora';
import { corporaIn, linesOf } from '../../commands/measure/corpus';
import { disguises } from '../../commands/measure/label-sections';
import { readCase } from '../../commands/measure/labelled-case';
import { measureCorpora } from '../../commands/measure/measure-corpora';
import { measureLines } from '../../commands/measure/measure-lines';
import { type MeasureOptions, readMeasureOptions } from '../../commands/measure/measure-options';
import { outcomeOf } from '../../commands/measure/outcome';
import { functionLines, overviewLine } from '../../commands/measure/overview';
import { ruleResults, tooOftenWrong } from '../../commands/measure/rule-sections';
import { addUp, emptyTally } from '../../commands/measure/tally';

const threat = 'i will find you and hurt you';
const plain = 'see you at the library after school';
const written = (id: string, y: 0 | 1, texts: string[], more: object = {}): string =>
  JSON.stringify({
    id,
    lang: 'en',
    y,
    function: 'talk',
    ...more,
    messages: texts.map((text) => ({ author: 'x', text })),
  });
const lines = [
  written('hit', 1, [threat], { kind: 'threat' }),
  written('miss', 1, [plain], { function: 'veiled', kind: 'threat' }),
  written('quiet', 0, [plain, plain]),
  written('wrong', 0, [threat]),
];
const nothing = { misses: 0, falses: 0 };

const folder = mkdtempSync(join(tmpdir(), 'alongside-measure-'));
writeFileSync(join(folder, 'small.jsonl.gz'), gzipSync(`${lines.join('\n')}\n`));
writeFileSync(join(folder, 'other.jsonl'), `${lines.slice(2).join('\n')}\n`);
afterAll(() => rmSync(folder, { recursive: true }));

const options = (...args: string[]): MeasureOptions => {
  const read = readMeasureOptions(args, folder);
  if (typeof read === 'string') throw new Error(read);
  return read;
};

describe('one case', () => {
  const verdict = (notBefore: number, by: number) =>
    outcomeOf(readCase(written('c', 1, [plain, threat, plain], { notBefore, by }))).verdict;

  it('is right only between the lines an expert set', () => {
    expect([verdict(0, 2), verdict(1, 1), verdict(0, 0), verdict(2, 2)]).toEqual([
      'hit',
      'hit',
      'late',
      'early',
    ]);
  });

  it('must say whether it should warn', () => {
    expect(() => readCase('{"id":"1","messages":[]}')).toThrow('"y" must be 0 or 1');
    expect(() => readCase('{"id":"1","y":1}')).toThrow('"messages" must be a list');
  });
});

describe('counts', () => {
  it('are those of the cases', async () => {
    const [other, small] = await measureCorpora(corporaIn(folder), nothing);
    expect(small?.tally).toMatchObject({
      messages: 5,
      alerts: 2,
      groomingAlerts: 0,
      all: { hit: 1, miss: 1, quiet: 1, wrong: 1, late: 0, early: 0 },
      kinds: { 'en threat': { cases: 2, warned: 1, named: 1, right: 1, wrong: 1 } },
      concerns: { 'en harassment': { cases: 2, warned: 1, right: 1, wrong: 1 } },
    });
    expect(overviewLine(small!)).toMatch(
      /^small +warned 50\.0% of 2 · quiet 50\.0% of 2 · precision 50\.0 F1 50\.0 · per 1,000 messages 400\.00 \(grooming 0\.00\) · [\d.]+ s$/,
    );
    expect(overviewLine(other!)).toMatch(/^other +warned –% of 0 · quiet 50\.0% of 2 /);
    expect(functionLines(small!)[0]).toMatch(/warn +0\.0% of +1 {2}en veiled$/);
    const tipped = ruleResults([other!, small!]).filter(({ right }) => right > 0);
    expect(tipped.length).toBeGreaterThan(0);
    for (const rule of tipped) {
      expect(rule).toMatchObject({ fired: 2, firedRight: 1, right: 1, wrong: 1, ordinaryWarned: 1 });
      expect(tooOftenWrong([rule])).toEqual([]);
      expect(tooOftenWrong([{ ...rule, right: 6, wrong: 4 }])).toHaveLength(1);
    }
  });

  it('are the same however the lines are shared out', async () => {
    const own = corporaIn('test/corpus').flatMap(linesOf);
    const whole = measureLines(own, nothing).tally;
    const parts = emptyTally();
    for (let at = 0; at < own.length; at += 97)
      addUp(parts, measureLines(own.slice(at, at + 97), nothing).tally);
    expect(parts).toEqual(whole);
  });

  it('are the same on several threads as on one', async () => {
    const corpora = corporaIn(folder);
    const one = await measureCorpora(corpora, nothing, undefined, { threads: 1 });
    const two = await measureCorpora(corpora, nothing, undefined, { threads: 2, worth: 0 });
    expect(asJson('v', two)).toBe(asJson('v', one));
  }, 60_000);

  it('tell how much of what is found plain is found disguised', async () => {
    const labelled = [
      written('1', 1, [threat], { function: 'base' }),
      written('2', 1, [threat], { function: 'base' }),
      written('3', 1, [threat], { function: 'cloak' }),
      written('4', 1, [plain], { function: 'cloak' }),
    ];
    const { tally } = measureLines(labelled, nothing);
    const corpus = corporaIn(folder)[0]!;
    expect(disguises([{ corpus, tally, notes: [], took: 0 }])[0]?.rows).toEqual([
      ['other', 'cloak', '100.0', '50.0', '50.0'],
    ]);
  });
});

describe('what is shown', () => {
  const shown = (wanted: MeasureOptions['wanted']): string[] =>
    measureLines(lines, wanted).notes.map(({ text }) => text.trim().split(' ').slice(0, 3).join(' ').trim());

  it('is mistakes, as many as asked for', () => {
    expect(shown(nothing)).toEqual([]);
    expect(shown({ misses: 1, falses: 0 })).toEqual(['miss  miss']);
    expect(shown({ misses: 5, falses: 5 })).toEqual(['miss  miss', 'FALSE wrong [talk]']);
  });

  it('is about a kind, a rule or a function', () => {
    expect(shown({ show: 'threat', misses: 5, falses: 5 })).toHaveLength(2);
    expect(shown({ show: 'veiled', misses: 5, falses: 5 })).toEqual(['miss  miss']);
    expect(shown({ show: 'secrecy', misses: 5, falses: 5 })).toEqual([]);
    const rule = outcomeOf(readCase(lines[3]!)).alerts[0]?.why[0]?.rule as string;
    expect(shown({ show: rule, misses: 5, falses: 5 })).toEqual(['FALSE wrong [talk]']);
  });
});

describe('the command line', () => {
  it('keeps held cases unread', () => {
    for (const args of [['--show', 'insult', '5'], ['--misses', '3'], ['--false', '3'], ['--rules']])
      expect(readMeasureOptions([resolve('test/corpus/held'), ...args], folder)).toMatch(/stay unread/);
    expect(options(resolve('test/corpus/held'), '--functions').functions).toBe(true);
  });

  it('measures our own cases beside somebody else’s, but not where single cases are asked for', () => {
    const names = (...args: string[]) => chosenCorpora(options('.', ...args)).map(({ name }) => name);
    expect(names()).toContain('conversations (held)');
    expect(names()).toContain('en-single');
    expect(names('--misses', '3')).toEqual(['other', 'small']);
    expect(names('--only', 'sma')).toEqual(['small']);
  });

  it('takes what to show and how many', () => {
    expect(options('--show', 'insult', '20').wanted).toEqual({ show: 'insult', misses: 20, falses: 20 });
    expect(options('--show', 'insult').wanted.misses).toBe(10);
    expect(options('--show', 'insult', 'small.jsonl.gz').folder).toBe(join(folder, 'small.jsonl.gz'));
    expect(readMeasureOptions(['--nonsense'], folder)).toBe('There is no option --nonsense.');
  });
});

describe('the command', () => {
  it('ends quietly when whoever reads it has gone', async () => {
    const child = spawn(process.execPath, ['commands/run.mjs', 'measure', folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (piece) => {
      errors += piece;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(errors).not.toContain('EPIPE');
  }, 120_000);
});

describe('ordinary private messages as long chats', () => {
  const single = (id: number, y: 0 | 1 = 0): string => written(`nus_sms_en-${id}`, y, [`line ${id}`]);

  it('follow one another as they are numbered, the child and the other by turns', () => {
    const [first, ...rest] = asChats(
      [10, 2, 1, 3, 9].map((id) => single(id)),
      { lines: 4, others: 1 },
    );
    expect(rest).toEqual([]);
    const { messages } = readCase(first as string);
    expect(messages.map(({ text, author }) => [author.role, text])).toEqual([
      ['other', 'line 1'],
      ['self', 'line 2'],
      ['other', 'line 3'],
      ['self', 'line 9'],
    ]);
  });

  it('are a group in which everybody has a say', () => {
    const [chat] = asChats(
      Array.from({ length: 90 }, (_, at) => single(at)),
      { lines: 90, others: 8 },
    );
    const lines = new Map<string, number>();
    for (const { author } of readCase(chat as string).messages)
      lines.set(author.name, (lines.get(author.name) ?? 0) + 1);
    expect(lines.size).toBe(9);
    expect(Math.min(...lines.values())).toBeGreaterThan(5);
    expect(Math.max(...lines.values())).toBeLessThan(20);
  });

  it('are measured beside the messages alone, and only where they are private and harmless', () => {
    const corpus = (name: string) => ({ name, file: `${name}.jsonl`, origin: 'other' as const });
    expect(longChatsOf([corpus('nus_sms_en'), corpus('conda_dota2')]).map(({ name }) => name)).toEqual([
      'nus_sms_en as chats',
      'nus_sms_en as group chats',
    ]);
    expect(
      asChats([single(1), single(2, 1), single(3)], { lines: 2, others: 1 }).map(
        (line) => readCase(line).messages.length,
      ),
    ).toEqual([2]);
  });
});
