import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScanAnswer, scanLine } from '../../commands/scan/scan-line';
import { growth } from './flat-memory';
import { generatedChat } from './generated-chat';
import { pipeThroughScan } from './pipe-through-scan';

const good = '{"id":"1","messages":[{"author":"x","text":"hey"}]}';
const bad = '{"id":7,"messages":[{"author":"x","text":"i will find you and hurt you"}]}';

describe('the scan command', () => {
  it('answers each line in its place, says which are broken, and then ends with 1', async () => {
    const { answers, code } = await pipeThroughScan([good, 'no json', '[]', '', bad, '{"messages":[3]}']);
    expect(answers.map((line) => JSON.parse(line))).toEqual([
      { id: '1', alerts: [] },
      { error: expect.stringMatching(/^not JSON/), line: 2 },
      { error: 'not an object', line: 3 },
      { error: expect.stringMatching(/^not JSON/), line: 4 },
      { id: 7, alerts: [expect.objectContaining({ at: 0, level: 'caution', kind: 'threat' })] },
      { error: 'message 0 is not an object', line: 6 },
    ]);
    expect(code).toBe(1);
  }, 60_000);

  it('ends with 0 where every line could be read, also the last one without an end', async () => {
    expect(await pipeThroughScan([good])).toMatchObject({ answers: ['{"id":"1","alerts":[]}'], code: 0 });
    expect(await pipeThroughScan([])).toMatchObject({ answers: [], code: 0 });
  }, 60_000);

  // 160 MB through a process that may hold 128; `npm run test:long` does it with 100,000 lines.
  it('streams: 8,000 long lines do not make it larger', async () => {
    const { lines, code, memory } = await pipeThroughScan(generatedChat(8000), false);
    expect({ lines, code }).toEqual({ lines: 8000, code: 0 });
    expect(growth(memory)).toBeLessThan(64);
  }, 240_000);
});

describe('whatever a line holds', { timeout: 60_000 }, () => {
  const check = (line: string): ScanAnswer => {
    const answer = scanLine(line, 5, { notices: true });
    const messages = 'alerts' in answer ? (JSON.parse(line).messages as { text: string }[]) : [];
    if ('error' in answer) expect(answer).toEqual({ error: expect.stringMatching(/./), line: 5 });
    else
      for (const { at, why } of answer.alerts) {
        expect(messages[at]).toBeDefined();
        expect(why.length).toBeGreaterThan(0);
        for (const { message, start, end } of why) {
          expect(message).toBeLessThanOrEqual(at);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(messages[message]!.text.length);
        }
      }
    expect(JSON.stringify(answer)).not.toContain('\n');
    return answer;
  };

  it('it gets one answer and nothing is thrown: any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => void check(line)));
  });

  it('it gets one answer and nothing is thrown: any JSON', () => {
    fc.assert(fc.property(fc.json(), (line) => void check(line)));
    const messages = fc.array(
      fc.oneof(fc.jsonValue(), fc.record({ author: fc.string(), text: fc.jsonValue() })),
    );
    const nearly = fc.record({ id: fc.jsonValue(), self: fc.jsonValue(), messages }, { requiredKeys: [] });
    fc.assert(fc.property(nearly, (value) => void check(JSON.stringify(value))));
  });

  it('it gets one answer and nothing is thrown: any chat, and every alert points into it', () => {
    const pieces = fc.constantFrom(
      ...[
        'you are such an idiot',
        'how old are you',
        'dont tell ur mom',
        'send me a pic',
        'kys',
        'are you alone',
      ],
      ...[
        '别告诉你妈',
        '你多大了',
        '去死吧',
        '发张照片',
        '加我微信',
        '你一个人在家吗',
        '🙂',
        'i d i o t',
        '\u200b',
        '（',
      ],
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), {
        maxLength: 5,
      })
      .map((parts) => parts.join(' '));
    const message = fc.record(
      {
        author: fc.constantFrom('me', 'x', 'y', ''),
        text,
        at: fc.double({ noNaN: true, noDefaultInfinity: true }),
      },
      { requiredKeys: ['author', 'text'] },
    );
    let alerts = 0;
    fc.assert(
      fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
        const answer = check(JSON.stringify({ id: 1, messages }));
        if (!('alerts' in answer)) throw new Error(answer.error);
        alerts += answer.alerts.length;
      }),
    );
    expect(alerts, 'the property never met an alert').toBeGreaterThan(10);
  });
});
